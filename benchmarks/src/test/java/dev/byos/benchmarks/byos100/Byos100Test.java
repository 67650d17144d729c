package dev.byos.benchmarks.byos100;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every planted fault is found in every encoding, and hardly anything else. */
class Byos100Test {
  @TempDir private Path work;

  @Test
  void everyPlantedFaultIsFoundAndHardlyAnythingElse() throws IOException {
    List<String> lines = new ArrayList<>();
    List<Byos100.Score> scores = Byos100.run(Path.of("byos-100"), work, lines::add);
    assertThat(scores)
        .extracting(Byos100.Score::encoding)
        .containsExactly("ARM", "Terraform", "export");
    List<String> wrong =
        lines.stream().filter(line -> line.contains("MISSED") || line.contains("BEYOND")).toList();
    assertThat(scores)
        .allSatisfy(
            score -> {
              assertThat(score.recall()).as(wrong.toString()).isEqualTo(1);
              assertThat(score.precision()).as(wrong.toString()).isGreaterThanOrEqualTo(0.99);
            });
    assertThat(lines).hasSize(300);
  }

  @Test
  void halfOfTheEstatesAreCleanAndTheOthersHaveOneToThreeFaults() throws IOException {
    List<EstateRow> rows = EstateRow.read(Path.of("byos-100/estates.csv"));
    assertThat(rows).hasSize(100);
    assertThat(rows.stream().filter(EstateRow::clean)).hasSize(50);
    assertThat(rows)
        .filteredOn(row -> !row.clean())
        .allSatisfy(row -> assertThat(row.planted()).hasSizeBetween(1, 3))
        .allSatisfy(row -> assertThat(row.expected()).isNotEmpty());
  }
}
