package dev.byos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.checks.exports.ExportVerifier;
import dev.byos.checks.history.HistoryReader;
import dev.byos.model.artefact.StoreLocation;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.RunReport;
import dev.byos.studies.StorageChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody lays hands on the blobs of a run: every touch is reported for what it is. */
class TamperedStoreTest {
  @TempDir private Path folder;

  @Test
  void everyTouchIsReportedForWhatItIs() throws IOException {
    RunReport clean =
        LibraryRun.judged(
            LibraryRun.script("storage-too-far"), 2, new StorageChoice.Directory(), folder);
    assertThat(clean.exports().verified()).isEqualTo(clean.exports().expected()).isPositive();

    List<Path> recordings = blobs("recordweu", ".mp3");
    Path flipped = recordings.get(0);
    byte[] bytes = Files.readAllBytes(flipped);
    bytes[bytes.length / 2] ^= 1;
    Files.write(flipped, bytes);
    Path cut = recordings.get(1);
    Files.write(cut, List.of("cut"));
    Path removed = recordings.get(2);
    Files.delete(removed);
    Path moved = recordings.get(3);
    Path elsewhere = account("speechweu").resolve(account("recordweu").relativize(moved));
    Files.createDirectories(elsewhere.getParent());
    Files.move(moved, elsewhere);
    Path duplicate = recordings.get(4).resolveSibling("copy.mp3");
    Files.copy(recordings.get(4), duplicate);
    Path added = account("recordweu").resolve("recordings/notes.txt");
    Files.writeString(added, "added by hand");

    ExportSummary exports = verify();

    assertThat(exports.corrupt()).extracting(this::file).containsExactlyInAnyOrder(flipped, cut);
    assertThat(exports.missing()).extracting(this::file).containsExactly(removed);
    assertThat(exports.misplaced()).extracting(this::file).containsExactly(elsewhere);
    assertThat(exports.unexpected())
        .extracting(this::file)
        .containsExactlyInAnyOrder(duplicate, added);
    assertThat(exports.failed()).isEmpty();
    assertThat(
            Stream.of(exports.corrupt(), exports.missing(), exports.misplaced())
                .flatMap(List::stream))
        .allSatisfy(problem -> assertThat(problem.event()).as(problem.reason()).isPositive());
  }

  private ExportSummary verify() throws IOException {
    ExportVerifier verifier = new ExportVerifier();
    HistoryReader.read(folder.resolve("history.jsonl"), verifier::accept);
    return verifier
        .finish(new StoreLocation.Directory(folder.resolve("storage").toString()), List.of())
        .summary();
  }

  private Path file(ExportSummary.Problem problem) {
    return folder.resolve("storage").resolve(problem.address().toString());
  }

  private Path account(String name) {
    return folder.resolve("storage").resolve(name);
  }

  private List<Path> blobs(String account, String ending) throws IOException {
    try (Stream<Path> tree = Files.walk(account(account))) {
      return tree.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
