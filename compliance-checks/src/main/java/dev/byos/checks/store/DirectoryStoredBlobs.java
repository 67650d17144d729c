package dev.byos.checks.store;

import dev.byos.model.artefact.BlobAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Blobs kept as files {@code <root>/<account>/<container>/<blob>}. Folders beside the accounts
 * whose name begins with a dot are a writer's own business. A root that does not exist holds no
 * blobs.
 */
public final class DirectoryStoredBlobs implements StoredBlobs {
  private static final int PARTS_BEFORE_BLOB = 2;
  private final Path root;

  public DirectoryStoredBlobs(Path root) {
    this.root = root;
  }

  @Override
  public List<StoredBlob> list() throws IOException {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(root::relativize)
          .filter(relative -> !relative.getName(0).toString().startsWith("."))
          .filter(relative -> relative.getNameCount() > PARTS_BEFORE_BLOB)
          .map(this::describe)
          .sorted((a, b) -> a.address().compareTo(b.address()))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private StoredBlob describe(Path relative) {
    String blob =
        relative.subpath(PARTS_BEFORE_BLOB, relative.getNameCount()).toString().replace('\\', '/');
    BlobAddress address =
        new BlobAddress(relative.getName(0).toString(), relative.getName(1).toString(), blob);
    try {
      return new StoredBlob(address, Files.size(root.resolve(relative)), null, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStream open(BlobAddress address) throws IOException {
    Path file =
        root.resolve(address.account()).resolve(address.container()).resolve(address.blob());
    if (!file.normalize().startsWith(root.normalize())) {
      throw new IOException("the address leads out of the store: " + address);
    }
    return Files.newInputStream(file);
  }

  @Override
  public void close() {
    // Nothing is held open between calls.
  }
}
