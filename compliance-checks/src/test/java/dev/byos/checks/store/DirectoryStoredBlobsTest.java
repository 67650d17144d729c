package dev.byos.checks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryStoredBlobsTest {
  @TempDir private Path root;

  @Test
  void filesBelowAccountAndContainerAreBlobsInOrder() throws IOException {
    write("b/c/x.txt", "12");
    write("a/c/folder/.hidden", "123");
    write("a/loose.txt", "no blob");
    write(".partial/1/2/3", "no blob");

    try (StoredBlobs blobs =
        StoredBlobs.at(new StoreLocation.Directory(root.toString()), List.of())) {
      assertThat(blobs.list())
          .containsExactly(
              new StoredBlob(new BlobAddress("a", "c", "folder/.hidden"), 3, null, null),
              new StoredBlob(new BlobAddress("b", "c", "x.txt"), 2, null, null));
    }
  }

  @Test
  void aFolderThatDoesNotExistHoldsNoBlobs() throws IOException {
    assertThat(new DirectoryStoredBlobs(root.resolve("nothing")).list()).isEmpty();
  }

  @Test
  void anAddressCannotLeadOutOfTheStore() {
    assertThatThrownBy(
            () -> new DirectoryStoredBlobs(root).open(new BlobAddress("..", "..", "etc/passwd")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("leads out of the store");
  }

  @Test
  void nothingCanBeReadWhereNothingIsStored() {
    assertThatThrownBy(() -> StoredBlobs.at(new StoreLocation.None(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
