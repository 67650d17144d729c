package dev.byos.checks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.util.BinaryData;
import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.BlobServiceVersion;
import dev.byos.checks.exports.RunFixture;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.report.ExportSummary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verification through the blob service's own protocol, against a real Azurite. */
class AzuriteVerificationTest {
  private static final String OTHER = "other";
  private static final String WRONG_KEY = "d3Jvbmcta2V5LXdyb25nLWtleS13cm9uZy1rZXktd3Jvbmc=";
  @TempDir private static Path folder;
  private static AzuriteProcess azurite;
  private RunFixture run;

  @BeforeAll
  static void start() throws IOException {
    azurite = AzuriteProcess.start(folder, List.of(RunFixture.ACCOUNT, OTHER));
  }

  @AfterAll
  static void stop() {
    azurite.close();
  }

  @BeforeEach
  void aCompleteRun() {
    for (String account : List.of(RunFixture.ACCOUNT, OTHER)) {
      BlobServiceClient service = service(account);
      service
          .listBlobContainers()
          .forEach(
              container ->
                  service
                      .getBlobContainerClient(container.getName())
                      .listBlobs()
                      .forEach(
                          blob ->
                              service
                                  .getBlobContainerClient(container.getName())
                                  .getBlobClient(blob.getName())
                                  .delete()));
    }
    run =
        RunFixture.begin()
            .recording(false)
            .exported(RunFixture.metadataText())
            .transcription()
            .session("0123456789abcdef0123456789abcdef/en-US/2026-03-02/");
    run.blobs().forEach(AzuriteVerificationTest::put);
  }

  @Test
  void everythingIsReadBackThroughTheService() {
    ExportSummary summary = verify();

    assertThat(summary.verification()).isEqualTo("byte-for-byte");
    assertThat(summary.verified()).as("corrupt: %s", summary.corrupt()).isEqualTo(7);
  }

  @Test
  void everyKindOfTamperingIsReportedForWhatItIs() {
    byte[] wav = run.blobs().get(RunFixture.media()).clone();
    wav[wav.length - 1] ^= 1;
    put(RunFixture.media(), wav);
    byte[] metadata = run.blobs().get(RunFixture.metadata());
    put(RunFixture.metadata(), Arrays.copyOf(metadata, 20));
    client(RunFixture.report()).delete();
    BlobAddress moved =
        new BlobAddress(OTHER, "customspeech-artifacts", RunFixture.result(0).blob());
    put(moved, run.blobs().get(RunFixture.result(0)));
    client(RunFixture.result(0)).delete();
    BlobAddress copy = new BlobAddress(RunFixture.ACCOUNT, "copies", "result.json");
    put(copy, run.blobs().get(RunFixture.result(1)));
    BlobAddress added = new BlobAddress(OTHER, "notes", "note.txt");
    put(added, new byte[] {1, 2, 3});

    ExportSummary summary = verify();

    assertThat(summary.corrupt())
        .extracting(ExportSummary.Problem::address)
        .containsExactly(RunFixture.metadata(), RunFixture.media());
    assertThat(summary.missing())
        .extracting(ExportSummary.Problem::address)
        .containsExactly(RunFixture.report());
    assertThat(summary.misplaced())
        .extracting(ExportSummary.Problem::address)
        .containsExactly(moved);
    assertThat(summary.unexpected())
        .extracting(ExportSummary.Problem::address)
        .containsExactly(added, copy);
    assertThat(summary.unexpected())
        .extracting(ExportSummary.Problem::reason)
        .containsExactly(
            "nothing in the history accounts for it",
            "it is a second copy of " + RunFixture.result(1));
  }

  @Test
  void aListingShowsLengthAndDigestInOrder() throws IOException {
    try (StoredBlobs blobs = StoredBlobs.at(azurite.location(), List.of())) {
      List<StoredBlob> listed = blobs.list();

      assertThat(listed)
          .extracting(StoredBlob::address)
          .isSorted()
          .containsExactlyInAnyOrderElementsOf(run.blobs().keySet());
      for (StoredBlob blob : listed) {
        byte[] bytes = run.blobs().get(blob.address());
        assertThat(blob.lengthBytes()).isEqualTo(bytes.length);
        assertThat(blob.contentMd5()).isEqualTo(RunFixture.md5(bytes));
        try (InputStream in = blobs.open(blob.address())) {
          assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
      }
    }
  }

  @Test
  void aRefusalNamesTheRoleThatIsMissing() {
    try (StoredBlobs blobs = StoredBlobs.at(azurite.location(WRONG_KEY), List.of())) {
      assertThatThrownBy(blobs::list)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("refuses to be read (403")
          .hasMessageContaining("Storage Blob Data Reader");
    }
  }

  private ExportSummary verify() {
    return run.verify(azurite.location(), List.of()).summary();
  }

  private static void put(BlobAddress address, byte[] bytes) {
    client(address).upload(BinaryData.fromBytes(bytes), true);
  }

  private static BlobClient client(BlobAddress address) {
    BlobContainerClient container =
        service(address.account()).getBlobContainerClient(address.container());
    container.createIfNotExists();
    return container.getBlobClient(address.blob());
  }

  private static BlobServiceClient service(String account) {
    return new BlobServiceClientBuilder()
        .serviceVersion(BlobServiceVersion.V2024_11_04)
        .connectionString(azurite.location().connectionStrings().get(account))
        .buildClient();
  }
}
