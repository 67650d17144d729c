package dev.byos.reports.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckReportWriterTest {

  @Test
  void reportJsonFitsItsSchemaAndHasEverything() {
    JsonNode json =
        Formats.json(CheckReportWriter.render(SampleCheck.violations(), CheckFormat.JSON));

    assertThat(Formats.checkSchema().validate(json)).isEmpty();
    assertThat(json.at("/verdict").asText()).isEqualTo("violations");
    assertThat(json.at("/findings/0/evidence/0/line").asInt()).isEqualTo(12);
    assertThat(json.at("/findings/1/suppression/expires").asText()).isEqualTo("2027-01-31");
    assertThat(json.at("/findings/2/state").asText()).isEqualTo("known");
    assertThat(json.at("/undecided/0/ruleId").asText()).isEqualTo("BYOS-IDN-001");
    assertThat(json.at("/rules/4/references/0/id").asText()).isEqualTo("CKV_AZURE_190");
  }

  @Test
  void theSchemaRefusesAReportWithoutVerdict() {
    JsonNode json = Formats.json(CheckReportWriter.render(SampleCheck.clean(), CheckFormat.JSON));
    ((ObjectNode) json).remove("verdict");

    assertThat(Formats.checkSchema().validate(json)).isNotEmpty();
  }

  @Test
  void aScriptFindsTheVerdictOnALineOfItsOwn() {
    assertThat(CheckReportWriter.render(SampleCheck.clean(), CheckFormat.JSON).lines())
        .contains("  \"verdict\" : \"clean\",");
  }

  @Test
  void csvListsFindingsAndOpenQuestions() {
    String csv = CheckReportWriter.render(SampleCheck.violations(), CheckFormat.CSV);

    assertThat(csv.lines()).hasSize(6);
    assertThat(csv)
        .contains("BYOS-STO-003,error,new,storage/recseu,")
        .contains(",infra/main.json,12,12,")
        .contains("BYOS-IDN-001,,undecided,speech/speecheu,");
  }

  @Test
  void aSpreadsheetTakesNoCellForAFormula() {
    String csv = CheckReportWriter.render(SampleCheck.sample("=1+1"), CheckFormat.CSV);

    assertThat(csv).contains(",'=1+1,").doesNotContain(",=1+1");
  }

  @Test
  void onlyTheFormatsAskedForAreWrittenAndNothingElseIsLeft(@TempDir Path folder) throws Exception {
    CheckReportWriter.write(SampleCheck.violations(), EnumSet.allOf(CheckFormat.class), folder);

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "report.html",
              "report.json",
              "report.sarif",
              "junit.xml",
              "summary.md",
              "findings.csv");
    }
  }

  @Test
  void inputsAreNamedRelativeToTheFolderGivenAndNeverByTheirAbsolutePath() {
    FileNames names = new FileNames("/projects/ada/project");

    assertThat(names.of("/projects/ada/project/infra/main.json")).isEqualTo("infra/main.json");
    assertThat(names.of("/etc/other/main.json")).isEqualTo("main.json");
    assertThat(names.of("C:\\work\\main.json")).isEqualTo("main.json");
    assertThat(names.of("./infra/../infra//main.json")).isEqualTo("infra/main.json");
    assertThat(names.of("../shared/main.json")).isEqualTo("shared/main.json");
    assertThat(names.of("<stdin>")).isEqualTo("<stdin>");
  }
}
