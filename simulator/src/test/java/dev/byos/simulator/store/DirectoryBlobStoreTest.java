package dev.byos.simulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.StoreLocation;
import dev.byos.simulator.content.Content;
import dev.byos.simulator.content.ContentDigest;
import dev.byos.simulator.content.Contents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports into a tree of files. */
class DirectoryBlobStoreTest {
  @TempDir Path folder;
  private Path root;
  private BlobStore store;

  @BeforeEach
  void open() throws Exception {
    root = folder.resolve("storage");
    store = StoreFactory.directory(root);
  }

  private static BlobAddress blob(String name) {
    return new BlobAddress("recseu", "recordings", name);
  }

  private void put(BlobAddress address, Content content) throws Exception {
    store.put(address, content, "audio/wav", ContentDigest.md5Base64(content));
  }

  @Test
  void aBlobIsAFileThatOneCanOpen() throws Exception {
    put(blob("20260302/call/0.wav"), Contents.bytes("hi".getBytes(StandardCharsets.UTF_8)));
    store.close();

    Path file = root.resolve("recseu/recordings/20260302/call/0.wav");
    assertThat(file).hasContent("hi");
    assertThat(((StoreLocation.Directory) store.location()).root()).isEqualTo(root.toString());
    assertThat(files()).containsExactly(file);
  }

  @Test
  void writingAgainReplacesAndRemovingTwiceIsNoError() throws Exception {
    put(blob("a"), Contents.noise(1_000_000, 1));
    put(blob("a"), Contents.noise(10, 2));
    assertThat(root.resolve("recseu/recordings/a")).hasSize(10);

    store.delete(blob("a"));
    store.delete(blob("a"));
    assertThat(files()).isEmpty();
  }

  @Test
  void aWrongDigestIsRefusedAndLeavesNothing() throws Exception {
    String wrong = ContentDigest.md5Base64(Contents.noise(10, 1));

    assertThatThrownBy(() -> store.put(blob("a"), Contents.noise(10, 2), "audio/wav", wrong))
        .hasMessageContaining(wrong)
        .hasMessageContaining("as stated");
    assertThat(files()).isEmpty();
  }

  @Test
  void aBlobThatCanNotBeReadToItsEndLeavesNothing() throws Exception {
    put(blob("a"), Contents.noise(10, 1));
    Content broken =
        new Content() {
          @Override
          public long lengthBytes() {
            return 100;
          }

          @Override
          public InputStream open() {
            return new SequenceInputStream(
                new ByteArrayInputStream(new byte[50]), InputStream.nullInputStream());
          }
        };

    assertThatThrownBy(() -> store.put(blob("a"), broken, "audio/wav", null))
        .hasMessageContaining("50 bytes, not 100");
    assertThat(root.resolve("recseu/recordings/a")).as("the earlier blob").hasSize(10);
    assertThat(files()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "a/../../../x", "/etc/x", "a//b", ".", "a/.", "", "a\\b", "a\0b"})
  void noNameLeadsOutOfTheTree(String name) throws Exception {
    assertThatThrownBy(() -> put(blob(name), Contents.noise(1, 1)))
        .hasMessageContaining("can't be the name of a file");
    assertThatThrownBy(() -> store.delete(blob(name)))
        .hasMessageContaining("can't be the name of a file");
    assertThatThrownBy(() -> put(new BlobAddress(name, "c", "b"), Contents.noise(1, 1)))
        .hasMessageContaining("can't be the name of a file");
    assertThat(files()).isEmpty();
  }

  @Test
  void namesThatATreeCanNotHoldTogetherAreRefused() throws Exception {
    put(blob("a"), Contents.noise(1, 1));
    put(blob("d/e"), Contents.noise(1, 1));

    assertThatThrownBy(() -> put(blob("a/b"), Contents.noise(1, 1)))
        .hasMessage("a blob with the name of one of the folders exists");
    assertThatThrownBy(() -> put(blob("d"), Contents.noise(1, 1)))
        .hasMessage("a folder of that name exists: other blobs lie below it");
    assertThat(files()).hasSize(2);
  }

  @Test
  void aFolderThatCanNotBeCreatedIsAnError() throws Exception {
    Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> StoreFactory.directory(folder.resolve("file/storage")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aFullDiskIsSaidInPlainWords() throws Exception {
    // Whatever is written to this device finds the disk full; the store's first file leads there.
    Files.createSymbolicLink(root.resolve(".partial/1"), Path.of("/dev/full"));

    assertThatThrownBy(() -> put(blob("a"), Contents.noise(100_000, 1)))
        .hasMessage("no space is left on the disk");
    assertThat(files()).isEmpty();

    put(blob("a"), Contents.noise(100_000, 1));
    assertThat(files()).as("once there is room again").hasSize(1);
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> below = Files.walk(root)) {
      return below.filter(Files::isRegularFile).toList();
    }
  }
}
