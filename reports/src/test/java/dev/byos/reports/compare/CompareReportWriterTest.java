package dev.byos.reports.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.byos.model.compare.Comparison;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompareReportWriterTest {
  private static final int TERMINAL_COLUMNS = 120;

  @Test
  void jsonFitsItsSchema() throws IOException {
    JsonNode json = new ObjectMapper().readTree(text(SampleComparison.of(2), CompareFormat.JSON));

    assertThat(schema().validate(json)).isEmpty();
    assertThat(json.path("layouts").path(0).path("cost").path("total").asDouble()).isEqualTo(0.1);
    JsonNode p99 = json.path("layouts").path(0).path("latency").path(0).path("p99Millis");
    assertThat(p99.path("mean").asInt()).isEqualTo(8_000_000);
    assertThat(p99.path("halfWidth95").isNull()).isTrue();
  }

  @Test
  void theSchemaRefusesWhatNoComparisonHas() throws IOException {
    ObjectNode json =
        (ObjectNode) new ObjectMapper().readTree(text(SampleComparison.of(1), CompareFormat.JSON));
    json.remove("winner");
    json.put("surprise", 1);

    assertThat(schema().validate(json)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 9})
  void theConsoleFitsTheTerminalWithAnyNumberOfLayouts(int layouts) throws IOException {
    String text = text(SampleComparison.of(layouts), CompareFormat.CONSOLE);

    assertThat(text.lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThan(TERMINAL_COLUMNS));
    assertThat(text.lines().filter(line -> line.startsWith("Layout ")).count())
        .isEqualTo((layouts + 3) / 4);
  }

  @Test
  void theConsoleShowsFiguresWithTheirIntervals() throws IOException {
    assertThat(text(SampleComparison.of(2), CompareFormat.CONSOLE))
        .startsWith("near is the best.")
        .containsPattern("westeurope to southeastasia P50 +18\\.3 ± 1\\.5 ms +18\\.3 ± 1\\.5 ms")
        .containsPattern("P95 +1\\.50 ± 0\\.02 s")
        .containsPattern("P99 +2\\.2 h")
        .containsPattern("warning BYOS-RES-003 +1\\.5 ± 6\\.35")
        .containsPattern("eastus to westeurope \\(crosses a border\\)")
        .containsPattern("recovery after the fault +3\\.3 ± 0\\.1 min")
        .containsPattern("total +0\\.1 ");
  }

  @ParameterizedTest
  @EnumSource(CompareFormat.class)
  void namesFromInputsDoNoHarm(CompareFormat format) throws IOException {
    String text = text(SampleComparison.of(2), format);

    assertThat(text).doesNotContain("\u001B");
    if (format == CompareFormat.MARKDOWN) {
      assertThat(text).doesNotContain("<b>");
    }
  }

  @Test
  void everyTableOfMarkdownHasAColumnForEachLayout() throws IOException {
    List<String> rows =
        text(SampleComparison.of(3), CompareFormat.MARKDOWN)
            .lines()
            .filter(line -> line.startsWith("|"))
            .toList();

    assertThat(rows).hasSizeGreaterThan(20);
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row.replace("\\|", "").chars().filter(c -> c == '|').count())
                    .isEqualTo(5));
  }

  @Test
  void everyLineOfTheSpreadsheetHasAllCells() throws IOException {
    List<String> lines = text(SampleComparison.of(2), CompareFormat.CSV).lines().toList();

    assertThat(lines.get(0))
        .isEqualTo("layout,verdict,figure,from,to,unit,mean,half_width_95,runs");
    assertThat(lines)
        .contains("near,clean,recording.export P50,westeurope,southeastasia,ms,18.25,1.5,2")
        .contains("near,clean,recording.export P99,westeurope,southeastasia,ms,8000000,,1")
        .contains("near,clean,egress of eastus to westeurope,,,GiB,2,0.5,2");
  }

  @Test
  void filesAppearUnderTheirNames(@TempDir Path folder) throws IOException {
    CompareReportWriter.write(SampleComparison.of(2), EnumSet.allOf(CompareFormat.class), folder);

    for (CompareFormat format : CompareFormat.values()) {
      if (format.fileName().isPresent()) {
        assertThat(folder.resolve(format.fileName().get())).isNotEmptyFile();
      }
    }
    try (var files = Files.list(folder)) {
      assertThat(files.count()).isEqualTo(CompareFormat.values().length - 1);
    }
  }

  private static String text(Comparison comparison, CompareFormat format) throws IOException {
    StringWriter text = new StringWriter();
    CompareReportWriter.write(comparison, format, false, text);
    return text.toString();
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream stream =
        CompareReportWriter.class.getResourceAsStream("compare.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(new ObjectMapper().readTree(stream));
    }
  }
}
