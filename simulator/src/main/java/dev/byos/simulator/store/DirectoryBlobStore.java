package dev.byos.simulator.store;

import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.StoreLocation;
import dev.byos.simulator.content.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Blobs as files that one can open: {@code <root>/<account>/<container>/<blob>}. A blob is written
 * beside the tree, in {@code .partial}, and moved into place when it is complete and its MD5 is
 * right: a reader never sees half a blob. Content type and MD5 are not kept, the history has them.
 *
 * <p>A tree can't hold both a blob {@code a} and a blob {@code a/b}, as a flat namespace can: the
 * later of the two is refused.
 */
public final class DirectoryBlobStore implements BlobStore {
  private static final String PARTIAL = ".partial";
  private final Path root;
  private final Path partial;
  private final AtomicLong partialNumber = new AtomicLong();
  private final Set<Path> knownFolders = ConcurrentHashMap.newKeySet();

  /**
   * A store in a folder, which is created.
   *
   * @throws IOException when the folder can't be created or written to
   */
  public DirectoryBlobStore(Path root) throws IOException {
    this.root = root.toAbsolutePath().normalize();
    this.partial = this.root.resolve(PARTIAL);
    Files.createDirectories(partial);
    removePartials();
  }

  @Override
  public void put(BlobAddress address, Content content, String contentType, String md5)
      throws IOException {
    Path target = file(address);
    Path written = partial.resolve(Long.toString(partialNumber.incrementAndGet()));
    try {
      write(content, written, md5);
      Path folder = target.getParent();
      if (!knownFolders.contains(folder)) {
        Files.createDirectories(folder);
        knownFolders.add(folder);
      }
      move(written, target);
    } catch (FileSystemException e) {
      throw explained(e);
    } catch (IOException e) {
      throw isFull(e) ? new IOException("no space is left on the disk", e) : e;
    } finally {
      Files.deleteIfExists(written);
    }
  }

  @Override
  public void delete(BlobAddress address) throws IOException {
    try {
      Path file = file(address);
      if (!Files.isDirectory(file)) {
        Files.deleteIfExists(file);
      }
    } catch (FileSystemException e) {
      throw explained(e);
    }
  }

  @Override
  public StoreLocation location() {
    return new StoreLocation.Directory(root.toString());
  }

  @Override
  public void close() throws IOException {
    removePartials();
    Files.deleteIfExists(partial);
  }

  private static void write(Content content, Path file, String md5) throws IOException {
    MessageDigest digest = md5();
    long length = 0;
    byte[] buffer = new byte[64 * 1024];
    try (InputStream in = content.open();
        OutputStream out = Files.newOutputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
        length += read;
      }
    }
    if (length != content.lengthBytes()) {
      throw new IOException(
          "the content has " + length + " bytes, not " + content.lengthBytes() + " as stated");
    }
    String actual = Base64.getEncoder().encodeToString(digest.digest());
    if (md5 != null && !md5.equals(actual)) {
      throw new IOException("the content's MD5 is " + actual + ", not " + md5 + " as stated");
    }
  }

  private static void move(Path written, Path target) throws IOException {
    if (Files.isDirectory(target)) {
      throw new DirectoryNotEmptyException(target.toString());
    }
    Files.move(
        written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path file(BlobAddress address) throws IOException {
    try {
      Path account = child(root, address.account());
      Path file = child(account, address.container());
      for (String part : address.blob().split("/", -1)) {
        file = child(file, part);
      }
      return file;
    } catch (InvalidPathException e) {
      throw unsafe(address.toString(), e);
    }
  }

  private static Path child(Path folder, String name) throws IOException {
    Path child = folder.resolve(name);
    if (name.isEmpty()
        || name.equals(PARTIAL)
        || name.indexOf('\\') >= 0
        || !child.normalize().equals(child)
        || !folder.equals(child.getParent())) {
      throw unsafe(name, null);
    }
    return child;
  }

  private static IOException unsafe(String name, Throwable cause) {
    return new IOException("'" + name + "' can't be the name of a file", cause);
  }

  /** Says what happened without the machine's paths, which must not reach a report. */
  private static IOException explained(FileSystemException e) {
    if (isFull(e)) {
      return new IOException("no space is left on the disk", e);
    }
    if (e instanceof DirectoryNotEmptyException) {
      return new IOException("a folder of that name exists: other blobs lie below it", e);
    }
    if (e instanceof FileAlreadyExistsException
        || e instanceof NotDirectoryException
        || e instanceof NoSuchFileException) {
      return new IOException("a blob with the name of one of the folders exists", e);
    }
    String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    return new IOException("the file system refused: " + reason, e);
  }

  private static boolean isFull(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("no space left")
        || message.contains("not enough space")
        || message.contains("quota exceeded");
  }

  private void removePartials() throws IOException {
    try (var files = Files.newDirectoryStream(partial)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException e) {
      // Closed before, or removed by hand: there is nothing to remove.
      knownFolders.clear();
    }
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
