package dev.byos.checks.exports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.StoreLocation;
import dev.byos.model.event.CallEvent;
import dev.byos.model.event.WorkEvent;
import dev.byos.model.report.ExportSummary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportVerifierTest {
  @TempDir private Path root;
  private RunFixture run;

  @BeforeEach
  void aCompleteRun() {
    run =
        RunFixture.begin()
            .recording(false)
            .exported(RunFixture.metadataText())
            .transcription()
            .session("0123456789abcdef0123456789abcdef/en-US/2026-03-02/")
            .save(root);
  }

  @Test
  void everythingInItsPlaceIsVerified() {
    ExportSummary summary = run.verify(root).summary();

    assertThat(summary.verification()).isEqualTo("byte-for-byte");
    assertThat(summary.expected()).isEqualTo(7);
    assertThat(summary.stored()).isEqualTo(7);
    assertThat(summary.verified()).as("corrupt: %s", summary.corrupt()).isEqualTo(7);
    assertThat(summary.bytes())
        .isEqualTo(run.blobs().values().stream().mapToLong(b -> b.length).sum());
    nothingLost(summary);
  }

  @Test
  void aFlippedByteIsCorrupt() throws IOException {
    Path file = RunFixture.file(root, RunFixture.media());
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);

    ExportSummary summary = run.verify(root).summary();

    assertThat(summary.corrupt())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.address()).isEqualTo(RunFixture.media());
              assertThat(p.reason()).startsWith("its MD5 is");
              assertThat(p.event()).isPositive();
            });
    assertThat(summary.verified()).isEqualTo(6);
    nothingLost(summary);
  }

  @Test
  void aTruncatedFileIsCorruptByLengthAndHeader() throws IOException {
    Path file = RunFixture.file(root, RunFixture.media());
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));

    ExportSummary summary = run.verify(root).summary();

    assertThat(summary.corrupt())
        .singleElement()
        .satisfies(
            p -> assertThat(p.reason()).contains("bytes, the history says").contains("promises"));
  }

  @Test
  void aRemovedFileIsMissing() throws IOException {
    Files.delete(RunFixture.file(root, RunFixture.result(1)));

    ExportSummary summary = run.verify(root).summary();

    assertThat(summary.missing())
        .extracting(ExportSummary.Problem::address)
        .containsExactly(RunFixture.result(1));
    assertThat(summary.stored()).isEqualTo(6);
    nothingLost(summary);
  }

  @Test
  void aMovedFileIsMisplacedAndNeitherMissingNorUnexpected() throws IOException {
    BlobAddress elsewhere = new BlobAddress("other", "recordings", RunFixture.media().blob());
    byte[] bytes = Files.readAllBytes(RunFixture.file(root, RunFixture.media()));
    Files.delete(RunFixture.file(root, RunFixture.media()));
    RunFixture.write(root, elsewhere, bytes);

    ExportSummary summary = run.verify(root).summary();

    assertThat(summary.misplaced())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.address()).isEqualTo(elsewhere);
              assertThat(p.reason()).isEqualTo("it belongs at " + RunFixture.media());
            });
    assertThat(summary.missing()).isEmpty();
    assertThat(summary.unexpected()).isEmpty();
    nothingLost(summary);
  }

  @Test
  void aDuplicateIsUnexpectedAndNamesItsOriginal() throws IOException {
    BlobAddress copy = new BlobAddress(RunFixture.ACCOUNT, "recordings", "copy.wav");
    RunFixture.write(root, copy, Files.readAllBytes(RunFixture.file(root, RunFixture.media())));

    ExportSummary summary = run.verify(root).summary();

    assertThat(summary.unexpected())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.address()).isEqualTo(copy);
              assertThat(p.reason()).isEqualTo("it is a second copy of " + RunFixture.media());
            });
    assertThat(summary.verified()).isEqualTo(7);
  }

  @Test
  void anAddedFileIsUnexpected() {
    BlobAddress added = new BlobAddress(RunFixture.ACCOUNT, "recordings", "notes.txt");
    RunFixture.write(root, added, new byte[] {1, 2, 3});

    assertThat(run.verify(root).summary().unexpected())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.address()).isEqualTo(added);
              assertThat(p.reason()).isEqualTo("nothing in the history accounts for it");
            });
  }

  @Test
  void aBlobThatTheHistoryDeletedIsExpiredAndUnexpectedWhenStillThere() {
    run.deleted(RunFixture.report(), "timeToLive");

    ExportSummary summary = run.verify(root).summary();

    assertThat(summary.expired()).isEqualTo(1);
    assertThat(summary.unexpected())
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.reason()).isEqualTo("it was deleted (timeToLive) and is still there"));
    nothingLost(summary);
  }

  @Test
  void aResultThatNobodyStoredIsMissing() {
    RunFixture forgetful = RunFixture.begin().transcription().succeeded(1).save(root);

    ExportSummary summary = forgetful.verify(root).summary();

    assertThat(summary.missing()).hasSize(2);
    assertThat(summary.missing().get(0).reason())
        .isEqualTo("its work has ended and nothing says that it was stored or given up");
    assertThat(summary.missing().get(0).address().container()).isEqualTo("customspeech-artifacts");
    nothingLost(summary);
  }

  @Test
  void anExportThatWasGivenUpHasFailedWithItsReason(@TempDir Path empty) {
    RunFixture failing =
        RunFixture.begin()
            .recording(false)
            .add(
                "westeurope",
                "call/calls-1",
                new WorkEvent.ArtefactFailed(
                    "RECORDING_MEDIA",
                    RunFixture.ACCOUNT,
                    "recordings",
                    RunFixture.media().blob(),
                    1,
                    403,
                    "AuthorizationPermissionMismatch",
                    "no role"))
            .add(
                "westeurope",
                "call/calls-1",
                new CallEvent.RecordingExportFailed(
                    "eyJQbGF0ZFO",
                    RunFixture.ACCOUNT,
                    "recordings",
                    403,
                    "Forbidden",
                    "no role",
                    "https://x",
                    1));

    ExportSummary summary = failing.verify(empty).summary();

    assertThat(summary.expected()).isEqualTo(2);
    assertThat(summary.failed()).hasSize(2);
    assertThat(summary.failed())
        .anySatisfy(
            p ->
                assertThat(p.reason())
                    .isEqualTo("403 AuthorizationPermissionMismatch after 1 attempt"));
    assertThat(summary.failed())
        .anySatisfy(
            p -> assertThat(p.reason()).isEqualTo("export given up: 403 Forbidden no role"));
    nothingLost(summary);
  }

  @Test
  void whatTheStoreDidNotTakeHasFailed() throws IOException {
    Files.delete(RunFixture.file(root, RunFixture.media()));

    ExportSummary summary =
        run.verify(
                new StoreLocation.Directory(root.toString()),
                List.of(new BlobFailure(RunFixture.media(), "no space left on device")))
            .summary();

    assertThat(summary.failed())
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.reason())
                    .isEqualTo("the store did not take it: no space left on device"));
    assertThat(summary.missing()).isEmpty();
    nothingLost(summary);
  }

  @Test
  void metadataThatContradictsTheHistoryIsCorrupt() {
    String wrong =
        RunFixture.metadataText().replace("\"chunkDuration\":2000", "\"chunkDuration\":9");
    RunFixture lying = RunFixture.begin().recording(false).exported(wrong).save(root.resolve("x"));

    assertThat(lying.verify(root.resolve("x")).summary().corrupt())
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.reason())
                    .isEqualTo("chunkDuration is 9 ms, the history says 2000 ms"));
  }

  @Test
  void metadataThatDoesNotFitItsSchemaIsCorrupt() {
    String wrong = RunFixture.metadataText().replace("\"chunkIndex\":0,", "");
    RunFixture lying = RunFixture.begin().recording(false).exported(wrong).save(root.resolve("x"));

    assertThat(lying.verify(root.resolve("x")).summary().corrupt())
        .singleElement()
        .satisfies(
            p -> assertThat(p.reason()).contains("does not fit its schema").contains("chunkIndex"));
  }

  @Test
  void thePublishedFaultOfPauseOnStartIsNotCorruption() {
    String wrong =
        RunFixture.metadataText("[{\"startTime\":\"2026-03-02T08:00:01Z\",\"duration\":0}]");
    RunFixture faulty = RunFixture.begin().recording(true).exported(wrong).save(root.resolve("x"));

    ExportSummary summary = faulty.verify(root.resolve("x")).summary();

    assertThat(summary.corrupt()).isEmpty();
    assertThat(summary.verified()).isEqualTo(2);
  }

  @Test
  void anArtefactWrittenToAnotherContainerThanTheDestinationIsMisplaced() {
    BlobAddress wrong = new BlobAddress(RunFixture.ACCOUNT, "elsewhere", RunFixture.media().blob());
    RunFixture stray =
        RunFixture.begin()
            .recording(false)
            .store(
                "call/calls-1",
                ArtefactKind.RECORDING_MEDIA,
                wrong,
                MediaFixtures.wav(2_000),
                2_000L)
            .save(root.resolve("x"));

    assertThat(stray.verify(root.resolve("x")).summary().misplaced())
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.reason())
                    .startsWith("its work should have left it at recseu/recordings/"));
  }

  @Test
  void anArtefactThatSomebodyOverwroteIsCorrupt() {
    byte[] forged = "{}".getBytes(StandardCharsets.UTF_8);
    run.written(null, "anna", null, RunFixture.result(0), forged, null).save(root);

    assertThat(run.verify(root).summary().corrupt())
        .singleElement()
        .satisfies(p -> assertThat(p.reason()).startsWith("it was overwritten by anna"));
  }

  @Test
  void descriptorsAreCountedAndNeverVerified() {
    RunFixture described =
        RunFixture.begin("DESCRIPTORS")
            .recording(false)
            .exported(RunFixture.metadataText())
            .transcription()
            .deleted(RunFixture.report(), "timeToLive");

    ExportSummary summary = described.verify(new StoreLocation.None(), List.of()).summary();

    assertThat(summary.verification()).isEqualTo("descriptors-only");
    assertThat(summary.expected()).isEqualTo(5);
    assertThat(summary.stored()).isEqualTo(4);
    assertThat(summary.expired()).isEqualTo(1);
    assertThat(summary.verified()).isZero();
    nothingLost(summary);
  }

  @Test
  void aStoreThatCannotBeReachedIsNotRead() {
    String nobodyListens =
        "DefaultEndpointsProtocol=http;AccountName=recseu;AccountKey=YQ==;"
            + "BlobEndpoint=http://127.0.0.1:1/recseu;";

    ExportSummary summary =
        run.verify(
                new StoreLocation.BlobService(java.util.Map.of(RunFixture.ACCOUNT, nobodyListens)),
                List.of())
            .summary();

    assertThat(summary.verification()).startsWith("not-read: storage account recseu can't be read");
    assertThat(summary.verified()).isZero();
    assertThat(summary.expected()).isEqualTo(7);
  }

  private static void nothingLost(ExportSummary summary) {
    assertThat(summary.expected())
        .isEqualTo(
            summary.stored()
                + summary.failed().size()
                + summary.missing().size()
                + summary.expired());
    if (summary.verification().equals("byte-for-byte")) {
      assertThat(summary.stored())
          .isEqualTo(summary.verified() + summary.corrupt().size() + summary.misplaced().size());
    }
  }
}
