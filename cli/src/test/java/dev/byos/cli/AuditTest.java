package dev.byos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.simulator.store.AzuriteServer;
import dev.byos.studies.StorageChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store is audited after the run, by the history or by the recordings' own metadata. */
class AuditTest {
  @TempDir private Path folder;
  private Path run;

  @BeforeEach
  void makeARun() {
    run = folder.resolve("run");
    LibraryRun.judged(LibraryRun.script("storage-too-far"), 2, new StorageChoice.Directory(), run);
  }

  @Test
  void anUntouchedStoreIsAsTheHistorySays() {
    Console result = audit("--history", history());
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("Clean", "Audit of");
  }

  @Test
  void theReportIsWrittenInEveryFormat() throws IOException {
    Path out = folder.resolve("reports");
    Console result = audit("--history", history(), "--out", out.toString());
    assertThat(result.exitCode()).isZero();
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("report.html", "report.json", "junit.xml", "summary.md", "findings.csv");
    }
    assertThat(Files.readString(out.resolve("report.json")))
        .contains("\"verification\" : \"byte-for-byte\"");
  }

  @Test
  void aMissingAFlippedAndAnExtraBlobAreFound() throws IOException {
    List<Path> recordings = blobs(".mp3");
    Files.delete(recordings.get(0));
    byte[] bytes = Files.readAllBytes(recordings.get(1));
    bytes[bytes.length / 2] ^= 1;
    Files.write(recordings.get(1), bytes);
    Files.copy(recordings.get(2), recordings.get(2).resolveSibling("copy.mp3"));
    Console result = audit("--history", history(), "--format", "json");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains("the store does not have it", "MD5", "it is a second copy of");
  }

  @Test
  void aPolicyFindsRecordingsInTheWrongGeography() throws IOException {
    Path policy =
        Files.writeString(
            folder.resolve("policy.yaml"), "policy: { allowedGeographies: [Japan] }\n");
    Console result = audit("--history", history(), "--policy", policy.toString());
    assertThat(result.out()).contains("BYOS-RES-006");
  }

  @Test
  void metadataDocumentsTellWhichRecordingsThereMustBe() throws IOException {
    Path metadata = metadataCopied();
    Console clean = metadata(metadata);
    assertThat(clean.exitCode()).as(clean.out() + clean.err()).isZero();

    Files.delete(blobs(".mp3").get(0));
    Console missing = metadata(metadata);
    assertThat(missing.exitCode()).isEqualTo(1);
    assertThat(missing.out()).contains("no account that was looked at holds it");
  }

  @Test
  void aRecordingThatNoDocumentTellsOfIsUnexpected() throws IOException {
    Path metadata = metadataCopied();
    try (Stream<Path> files = Files.list(metadata)) {
      Files.delete(files.sorted().findFirst().orElseThrow());
    }
    Console result = metadata(metadata);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("no metadata document of the folder accounts for it");
  }

  @Test
  void aChangedDocumentIsNotTheOneThatWasKept() throws IOException {
    Path metadata = metadataCopied();
    Path stored = blobs(".json").get(0);
    Files.writeString(stored, Files.readString(stored) + "\n");
    Console result = metadata(metadata);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("it is not the same as");
  }

  @Test
  void blobsInAzuriteAreReadOverTheNetwork() throws IOException {
    Path elsewhere = folder.resolve("over-the-network");
    List<String> accounts = List.of("recordweu", "speechweu");
    try (AzuriteServer azurite =
        AzuriteServer.start(folder.resolve("azurite"), accounts, message -> {})) {
      LibraryRun.judged(
          LibraryRun.script("storage-too-far"),
          2,
          new StorageChoice.Azurite(Optional.of(azurite.endpoint())),
          elsewhere);
      Console result =
          audit(
              "--history",
              elsewhere.resolve("history.jsonl").toString(),
              "--storage",
              "azurite",
              "--azurite-endpoint",
              azurite.endpoint());
      assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
      assertThat(result.out()).contains("44 verified (byte-for-byte)");
    }
    Console gone =
        audit(
            "--history",
            elsewhere.resolve("history.jsonl").toString(),
            "--storage",
            "azurite",
            "--azurite-endpoint",
            "http://127.0.0.1:9");
    assertThat(gone.exitCode()).isEqualTo(4);
    assertThat(gone.out()).contains("not-read: storage account");
  }

  @Test
  void badInputsGetOneLineEach() throws IOException {
    assertRefused("there is no such file", "--history", folder.resolve("none").toString());
    assertRefused("is a folder", "--history", run.toString());
    assertRefused("is no folder", "--metadata", history());
    Path broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"n\":1}\n");
    assertRefused("broken.jsonl", "--history", broken.toString(), "--store", run.toString());
    assertRefused("no such folder", "--history", history(), "--store", folder + "/nowhere");
    Path notMetadata = Files.createDirectory(folder.resolve("documents"));
    Files.writeString(notMetadata.resolve("a.json"), "{}");
    assertRefused(
        "not the metadata of a recording",
        "--metadata",
        notMetadata.toString(),
        "--store",
        run.resolve("storage").toString());
    assertRefused("--format xml", "--history", history(), "--format", "xml");
  }

  private void assertRefused(String message, String... arguments) {
    Console result = audit(arguments);
    assertThat(result.exitCode()).as(result.out()).isEqualTo(2);
    assertThat(result.err().lines().filter(line -> line.contains(message))).hasSize(1);
    assertThat(result.err()).doesNotContain("\tat ");
  }

  private Console metadata(Path documents) {
    return audit(
        "--metadata",
        documents.toString(),
        "--store",
        run.resolve("storage").toString(),
        "--format",
        "json");
  }

  private static Console audit(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "audit";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Console.run(all);
  }

  /** The metadata documents of all recordings, as somebody kept them elsewhere. */
  private Path metadataCopied() throws IOException {
    Path kept = Files.createDirectory(folder.resolve("kept"));
    for (Path document : blobs(".json")) {
      Files.copy(document, kept.resolve(document.getFileName()));
    }
    return kept;
  }

  private List<Path> blobs(String ending) throws IOException {
    try (Stream<Path> tree = Files.walk(run.resolve("storage/recordweu"))) {
      return tree.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    }
  }

  private String history() {
    return run.resolve("history.jsonl").toString();
  }
}
