package dev.byos.simulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.storage.blob.models.BlobProperties;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.StoreLocation;
import dev.byos.simulator.SimulationResult.BlobFailure;
import dev.byos.simulator.content.Content;
import dev.byos.simulator.content.ContentDigest;
import dev.byos.simulator.content.Contents;
import dev.byos.simulator.content.MediaSpec;
import dev.byos.simulator.entity.BlobEffect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports into a real Azurite, reached by connection strings as a real account would be. */
class AzuriteStoreTest {
  @TempDir static Path work;
  private static BlobStore store;
  private static BlobReader reader;

  @BeforeAll
  static void start() throws Exception {
    store = StoreFactory.azurite(work, List.of("recseu", "recsus"), Optional.empty());
    reader = new BlobReader((StoreLocation.BlobService) store.location());
  }

  @AfterAll
  static void stop() throws Exception {
    store.close();
  }

  private static BlobAddress address(String account, String blob) {
    return new BlobAddress(account, "recordings", blob);
  }

  private static void put(BlobAddress address, Content content) throws Exception {
    store.put(address, content, "audio/wav", ContentDigest.md5Base64(content));
  }

  @Test
  void aRecordingIsStoredWithItsTypeAndDigest() throws Exception {
    BlobAddress address = address("recseu", "20260302/call 1/ä+b/0-audiowav.wav");
    Content content = Contents.media(new MediaSpec("wav", 2, 30_000_000, 1));

    put(address, content);

    BlobProperties properties = reader.properties(address);
    assertThat(properties.getBlobSize()).isEqualTo(content.lengthBytes());
    assertThat(properties.getContentType()).isEqualTo("audio/wav");
    assertThat(Base64.getEncoder().encodeToString(properties.getContentMd5()))
        .isEqualTo(ContentDigest.md5Base64(content))
        .isEqualTo(reader.md5OfBytes(address));
  }

  @Test
  void writingAgainReplacesAndRemovingTwiceIsNoError() throws Exception {
    BlobAddress address = address("recseu", "again.json");
    put(address, Contents.bytes("first".getBytes(StandardCharsets.UTF_8)));
    put(address, Contents.bytes("second".getBytes(StandardCharsets.UTF_8)));
    assertThat(reader.bytes(address)).asString(StandardCharsets.UTF_8).isEqualTo("second");

    store.delete(address);
    store.delete(address);
    assertThat(reader.exists(address)).isFalse();
  }

  @Test
  void anEmptyBlobIsStored() throws Exception {
    BlobAddress address = address("recseu", "empty");
    put(address, Contents.bytes(new byte[0]));
    assertThat(reader.properties(address).getBlobSize()).isZero();
  }

  @Test
  void aWrongDigestIsRefusedByTheService() {
    BlobAddress address = address("recseu", "wrong-digest");
    String wrong = ContentDigest.md5Base64(Contents.noise(10, 1));

    assertThatThrownBy(() -> store.put(address, Contents.noise(70_000, 2), "audio/wav", wrong))
        .hasMessage(
            "the service refused Put Blob with 400 InvalidOperation"
                + " (Provided contentMD5 doesn't match)");
    assertThat(reader.exists(address)).isFalse();
  }

  @Test
  void accountsAreSeparate() throws Exception {
    put(address("recsus", "only-there"), Contents.noise(10, 1));
    assertThat(reader.exists(address("recsus", "only-there"))).isTrue();
    assertThat(reader.exists(address("recseu", "only-there"))).isFalse();
  }

  @Test
  void aContainerThatWasRemovedIsCreatedAgain() throws Exception {
    BlobAddress address = new BlobAddress("recseu", "temporary", "a");
    put(address, Contents.noise(10, 1));
    reader.client(address).getContainerClient().delete();

    put(address, Contents.noise(10, 1));

    assertThat(reader.exists(address)).isTrue();
  }

  @Test
  void theEffectsOfARunArriveInTheirOrder() throws Exception {
    List<BlobAddress> kept = new ArrayList<>();
    try (ExportPipeline pipeline = new ExportPipeline(store)) {
      for (int i = 0; i < 200; i++) {
        BlobAddress address = address("recseu", "run/" + i % 50);
        Content content = Contents.noise(1_000 + i, i);
        pipeline.accept(
            new BlobEffect.Put(
                address,
                content,
                "audio/wav",
                i % 2 == 0 ? null : ContentDigest.md5Base64(content)));
        if (i >= 150) {
          kept.add(address);
        }
      }
      pipeline.accept(new BlobEffect.Delete(kept.remove(0)));

      assertThat(pipeline.finish()).isEmpty();
    }
    for (int i = 0; i < kept.size(); i++) {
      assertThat(reader.properties(kept.get(i)).getBlobSize()).isEqualTo(1_000 + 151 + i);
    }
    assertThat(reader.exists(address("recseu", "run/0"))).isFalse();
  }

  @Test
  void whenAzuriteDiesTheRestFailsQuicklyWithItsReason() throws Exception {
    AzuriteBlobStore dying =
        (AzuriteBlobStore)
            StoreFactory.azurite(work.resolve("dying"), List.of("recseu"), Optional.empty());
    long begin = System.nanoTime();
    List<BlobFailure> failures;
    int effects = 2_000;
    try (ExportPipeline pipeline = new ExportPipeline(dying)) {
      for (int i = 0; i < effects; i++) {
        if (i == 600) {
          ProcessHandle.of(dying.server().processId()).orElseThrow().destroyForcibly();
        }
        pipeline.accept(
            new BlobEffect.Put(
                address("recseu", "b" + i), Contents.noise(4_000, i), "audio/wav", null));
      }
      failures = pipeline.finish();
    }
    dying.close();

    assertThat(failures).hasSizeBetween(effects - 600, effects);
    assertThat(failures).extracting(f -> f.address().blob()).isSorted();
    assertThat(failures.get(failures.size() - 1).reason())
        .contains("Azurite has ended with exit code");
    assertThat((System.nanoTime() - begin) / 1e9).as("seconds").isLessThan(180);
  }
}
