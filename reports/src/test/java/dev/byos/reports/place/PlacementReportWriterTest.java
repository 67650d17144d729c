package dev.byos.reports.place;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.byos.model.place.Dimension;
import dev.byos.model.place.Explanation;
import dev.byos.model.place.Explanation.Outcome;
import dev.byos.model.place.Explanation.Side;
import dev.byos.model.place.Ranked;
import dev.byos.model.place.Refusal;
import dev.byos.reports.check.Formats;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacementReportWriterTest {
  private static final JsonSchema SCHEMA =
      Formats.schema("/dev/byos/reports/place/place.schema.json", VersionFlag.V202012);

  @Test
  void theConsoleShowsTheTableTheRefusalsAndTheDateOfTheData() throws IOException {
    assertThat(PlacementReportWriter.render(SamplePlacement.table(), PlacementFormat.CONSOLE))
        .isEqualTo(golden("table.golden.txt"));
  }

  @Test
  void theConsoleExplainsInsteadOfListing() throws IOException {
    assertThat(PlacementReportWriter.render(SamplePlacement.explained(), PlacementFormat.CONSOLE))
        .isEqualTo(golden("explained.golden.txt"));
  }

  @Test
  void nothingAdmittedIsInconclusiveAndSaysWhy() {
    String console =
        PlacementReportWriter.render(SamplePlacement.nothing(), PlacementFormat.CONSOLE);

    assertThat(console)
        .startsWith("Inconclusive: none of 1 combination is admitted")
        .contains("1  the Speech region is not an allowed place")
        .doesNotContain("rank  front");
  }

  @Test
  void jsonFitsItsSchemaWithAndWithoutEverythingOptional() {
    for (var report :
        List.of(
            SamplePlacement.table(),
            SamplePlacement.explained(),
            SamplePlacement.nothing(),
            SamplePlacement.report(null, null))) {
      JsonNode json = Formats.json(PlacementReportWriter.render(report, PlacementFormat.JSON));
      assertThat(SCHEMA.validate(json)).isEmpty();
    }
  }

  @Test
  void theSchemaRefusesWhatIsNoReport() {
    JsonNode json =
        Formats.json(PlacementReportWriter.render(SamplePlacement.table(), PlacementFormat.JSON));
    ((ObjectNode) json.at("/kinds/0/placements/0/latency/data")).put("basis", "guessed");
    ((ObjectNode) json).remove("latencyData");

    assertThat(SCHEMA.validate(json)).hasSize(2);
  }

  @Test
  void jsonHasTheFiguresTheirPartsAndHowManyAreLeftOut() {
    JsonNode json =
        Formats.json(
            PlacementReportWriter.render(SamplePlacement.explained(), PlacementFormat.JSON));

    assertThat(json.at("/kinds/0/leftOut").asInt()).isEqualTo(3);
    assertThat(json.at("/kinds/0/placements/1/latency/p95Ms").asDouble()).isEqualTo(20);
    assertThat(json.at("/kinds/0/placements/1/resilience/value").asInt()).isEqualTo(1);
    assertThat(json.at("/kinds/0/placements/1/resilience/parts/1/holds").asBoolean()).isFalse();
    assertThat(json.at("/kinds/0/placements/2/residency/crossed/0/to").asText())
        .isEqualTo("Austria");
    assertThat(json.at("/refusals/0/reason").asText()).isEqualTo("storagePlace");
    assertThat(json.at("/explanation/outcome").asText()).isEqualTo("firstDominates");
    assertThat(json.at("/explanation/firstBetter")).hasSize(4);
  }

  @Test
  void csvHasALineForEachListedPlacementAndSaysOfHowMany() {
    String csv = PlacementReportWriter.render(SamplePlacement.table(), PlacementFormat.CSV);

    assertThat(csv.lines()).hasSize(4);
    assertThat(csv)
        .contains("batch,2,2,6,westeurope,northeurope,Europe,20.000,18.000,20.000,21.750,published")
        .contains("\"Europe > Austria (data), Austria > Narnia (replication)\"")
        .contains("no fast transcription")
        .contains(",2026-01-02\r\n");
  }

  @Test
  void markdownHasTheTableTheRefusalsAndTheAssumptions() {
    String page =
        PlacementReportWriter.render(SamplePlacement.explained(), PlacementFormat.MARKDOWN);

    assertThat(page)
        .startsWith("# byos place\n")
        .contains("| 1 | 1 | `westeurope/westeurope/Europe/batch` | 2.0\\* | 2.0\\* | 2.0\\* | 0 |")
        .contains("## A or B\n\nA = westeurope/westeurope/Europe/batch (rank 1, front 1)")
        .contains("| 30 | the storage region is not an allowed place |")
        .contains("and 3 more; 4 fronts in all")
        .contains("- `place-latency`: P95 of the slower path.");
  }

  @Test
  void aHostileFileNameStaysWithinItsLine() {
    String console =
        PlacementReportWriter.render(
            SamplePlacement.report("a\u001b[31m\nb.yaml", null), PlacementFormat.CONSOLE);

    assertThat(console).doesNotContain("\u001b").contains("\\u001b[31m b.yaml");
  }

  @Test
  void neitherBeatingTheOtherIsSaidWithWhatEachIsBetterIn() {
    Explanation explanation =
        new Explanation(
            new Side(SamplePlacement.NEIGHBOUR, null, new Ranked(9, 2, SamplePlacement.NEIGHBOUR)),
            new Side(SamplePlacement.ABROAD, null, new Ranked(4, 2, SamplePlacement.ABROAD)),
            Outcome.NEITHER,
            List.of(Dimension.LATENCY, Dimension.RESIDENCY),
            List.of(Dimension.AVAILABILITY));

    assertThat(new ExplanationWords(explanation).outcome())
        .startsWith(
            "Neither beats the other: A is better in latency and residency, B in availability."
                + " In the table B stands before A: both are on front 2");
  }

  @Test
  void refusalsDecideBeforeAnyFigure() {
    Side home = new Side(SamplePlacement.HOME, null, null);
    Side abroad = new Side(SamplePlacement.ABROAD, Refusal.STORAGE_PLACE, null);

    assertThat(outcome(home, abroad, Outcome.FIRST_ALONE_ADMITTED))
        .isEqualTo("A beats B, for B is refused: the storage region is not an allowed place.");
    assertThat(outcome(abroad, home, Outcome.SECOND_ALONE_ADMITTED))
        .startsWith("B beats A, for A is refused");
    assertThat(outcome(abroad, abroad, Outcome.BOTH_REFUSED)).startsWith("Neither can be chosen");
    assertThat(outcome(home, home, Outcome.EQUAL))
        .isEqualTo("Neither beats the other: all four figures are the same.");
    assertThat(new ExplanationWords(explanation(home, abroad, Outcome.EQUAL)).side("A", home))
        .endsWith("(admitted, not among those ranked)");
  }

  @Test
  void onlyTheFormatsAskedForAreWritten(@TempDir Path folder) throws IOException {
    PlacementReportWriter.write(
        SamplePlacement.table(), EnumSet.allOf(PlacementFormat.class), folder);

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("report.json", "summary.md", "placements.csv");
    }
  }

  private static String outcome(Side first, Side second, Outcome outcome) {
    return new ExplanationWords(explanation(first, second, outcome)).outcome();
  }

  private static Explanation explanation(Side first, Side second, Outcome outcome) {
    return new Explanation(first, second, outcome, List.of(), List.of());
  }

  private static String golden(String name) throws IOException {
    try (InputStream stream = PlacementReportWriterTest.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
