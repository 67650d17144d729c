package dev.byos.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.byos.model.report.Timing;
import dev.byos.reports.check.Formats;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class RunReportWriterTest {

  @Test
  void reportJsonFitsItsSchema() throws Exception {
    JsonNode json =
        new ObjectMapper()
            .readTree(RunReportWriter.render(SampleReport.violations(), ReportFormat.JSON));

    assertThat(schema().validate(json)).isEmpty();
    assertThat(json.at("/verdict").asText()).isEqualTo("violations");
    assertThat(json.at("/findings/0/evidence/0/file").asText()).isEqualTo("story.yaml");
    assertThat(json.at("/findings/0/evidence/1/time").asText())
        .isEqualTo("2026-03-02T08:00:01.500000Z");
    assertThat(json.at("/expectations/2/actual").isNull()).isTrue();
    assertThat(json.at("/sites/0/latitude").asText()).isEqualTo("52.367");
    assertThat(json.at("/sites/1/longitude").isNull()).isTrue();
  }

  @Test
  void rowsOfNumbersStandOnOneLine() {
    assertThat(RunReportWriter.render(SampleReport.violations(), ReportFormat.JSON).lines())
        .contains("      \"distribution\" : [[81920,6],[100352,4]]")
        .contains("        \"counts\" : [4,0,5]");
  }

  @Test
  void theSchemaRefusesAReportWithoutVerdict() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode json =
        mapper.readTree(RunReportWriter.render(SampleReport.violations(), ReportFormat.JSON));
    ((com.fasterxml.jackson.databind.node.ObjectNode) json).remove("verdict");

    assertThat(schema().validate(json)).isNotEmpty();
  }

  @Test
  void junitXmlCountsErrorsAsFailuresAndUnseenRulesAsSkipped() throws Exception {
    String xml = RunReportWriter.render(SampleReport.violations(), ReportFormat.JUNIT);
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));

    Element rules = (Element) document.getElementsByTagName("testsuite").item(0);
    assertThat(rules.getAttribute("tests")).isEqualTo("3");
    assertThat(rules.getAttribute("failures")).isEqualTo("1");
    assertThat(rules.getAttribute("skipped")).isEqualTo("1");
    assertThat(rules.getElementsByTagName("failure").item(0).getTextContent())
        .contains(SampleReport.HOSTILE);
    Element exports = (Element) document.getElementsByTagName("testsuite").item(2);
    assertThat(exports.getAttribute("failures")).isEqualTo("2");
  }

  @Test
  void sarifShowsFindingsAtTheScriptWithEventsAndBlobsBesideThem() {
    JsonNode log =
        Formats.json(RunReportWriter.render(SampleReport.violations(), ReportFormat.SARIF));

    assertThat(Formats.sarifSchema().validate(log)).isEmpty();
    JsonNode expectation = log.at("/runs/0/results/0");
    assertThat(expectation.at("/ruleId").asText()).isEqualTo("BYOS-EXPECTATION");
    assertThat(expectation.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("story.yaml");
    JsonNode finding = log.at("/runs/0/results/1");
    assertThat(finding.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(12);
    assertThat(finding.at("/relatedLocations/0/logicalLocations/0/kind").asText())
        .isEqualTo("event");
    assertThat(finding.at("/relatedLocations/1/logicalLocations/0/fullyQualifiedName").asText())
        .isEqualTo("blob recseu/recordings/a/b.mp3");
  }

  @Test
  void csvQuotesWhatNeedsIt() {
    String csv = RunReportWriter.render(SampleReport.violations(), ReportFormat.CSV);

    assertThat(csv).contains("\"a <b> & \"\"c\"\", 'd' | e\"").endsWith("\r\n");
    assertThat(csv.lines()).hasSize(2);
  }

  @Test
  void markdownKeepsItsTablesWhole() {
    String markdown = RunReportWriter.render(SampleReport.violations(), ReportFormat.MARKDOWN);

    assertThat(markdown).contains("\\| e").contains("83.3 ms").contains("1 error");
  }

  @Test
  void theConsoleSaysTheVerdictFirst() {
    String console = ConsoleReport.render(SampleReport.violations(), false);

    assertThat(console.lines().findFirst())
        .hasValueSatisfying(line -> assertThat(line).startsWith("Violations: 1 error,"));
    assertThat(console)
        .contains("Exports: 4 expected, 3 stored")
        .contains("see story.yaml:12:7")
        .doesNotContain("\u001B");
    assertThat(ConsoleReport.render(SampleReport.violations(), true)).contains("\u001B[31;1m");
  }

  @Test
  void onlyTheFormatsAskedForAreWrittenAndNothingElseIsLeft(@TempDir Path folder) throws Exception {
    Timing timing = new Timing(1, 1, 1, 1, 1, 1, 1, 0, 2, "none", "directory", "17", List.of());

    RunReportWriter.write(
        SampleReport.violations(), timing, EnumSet.of(ReportFormat.JSON, ReportFormat.CSV), folder);

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("report.json", "findings.csv", "timing.json");
    }
  }

  private static JsonSchema schema() throws Exception {
    try (InputStream stream = RunReportWriter.class.getResourceAsStream("report.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(new ObjectMapper().readTree(stream));
    }
  }
}
