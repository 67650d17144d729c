package dev.byos.simulator.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.artefact.StoreLocation;
import dev.byos.simulator.content.Contents;
import dev.byos.simulator.content.MediaSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A recording of 1 GiB goes through a heap of 128 MiB. */
@Timeout(900)
class LargeRecordingTest {
  private static final List<String> SMALL = List.of("-Xmx128m");
  @TempDir Path folder;

  @Test
  void intoADirectory() throws Exception {
    String output = ChildJvm.run(LargeRecordingMain.class, SMALL, Map.of(), "directory", folder);

    assertThat(output).contains("failures: []");
    assertThat(folder.resolve("recseu/recordings/large.wav"))
        .hasSize(LargeRecordingMain.recording().lengthBytes());
    assertThat(LargeRecordingMain.recording().lengthBytes()).isGreaterThan(1L << 30);
  }

  @Test
  void intoAzurite() throws Exception {
    Consumer<String> messages = System.err::println;
    try (AzuriteServer server = AzuriteServer.start(folder, List.of("recseu"), messages)) {
      String output =
          ChildJvm.run(
              LargeRecordingMain.class, SMALL, Map.of(), "azurite", folder, server.endpoint());

      assertThat(output).contains("failures: []");
      BlobReader reader = new BlobReader(new StoreLocation.BlobService(server.connectionStrings()));
      assertThat(output).contains("md5: " + reader.md5OfBytes(LargeRecordingMain.ADDRESS));
      assertThat(reader.properties(LargeRecordingMain.ADDRESS).getContentType())
          .isEqualTo("audio/wav");
    }
  }

  @Test
  void aDayOfVideoHasItsLengthAtOnce() {
    MediaSpec spec = new MediaSpec("mp4", 1, 24L * 3_600 * 1_000_000, 1);

    assertThat(Contents.mediaLengthBytes(spec)).isBetween(10_000_000_000L, 10_800_000_000L);
  }
}
