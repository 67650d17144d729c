package dev.byos.reports.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class CheckSarifTest {

  @Test
  void theLogFitsThePublishedSchema() {
    assertThat(Formats.sarifSchema().validate(log())).isEmpty();
    assertThat(
            Formats.sarifSchema()
                .validate(
                    Formats.json(CheckReportWriter.render(SampleCheck.clean(), CheckFormat.SARIF))))
        .isEmpty();
  }

  @Test
  void theSchemaIsTheRealOne() {
    JsonNode log = log();
    ((com.fasterxml.jackson.databind.node.ObjectNode) log.at("/runs/0/results/0"))
        .remove("message");

    assertThat(Formats.sarifSchema().validate(log)).isNotEmpty();
  }

  @Test
  void aResultShowsWhereItIsAndWhatItRestsOn() {
    JsonNode result = log().at("/runs/0/results/0");

    assertThat(result.at("/ruleId").asText()).isEqualTo("BYOS-STO-003");
    assertThat(result.at("/ruleIndex").asInt()).isEqualTo(4);
    assertThat(result.at("/level").asText()).isEqualTo("error");
    JsonNode location = result.at("/locations/0/physicalLocation");
    assertThat(location.at("/artifactLocation/uri").asText()).isEqualTo("infra/main.json");
    assertThat(location.at("/artifactLocation/uriBaseId").asText()).isEqualTo("%SRCROOT%");
    assertThat(location.at("/region/startLine").asInt()).isEqualTo(12);
    assertThat(location.at("/region/startColumn").asInt()).isEqualTo(12);
    assertThat(result.at("/relatedLocations")).hasSize(3);
    assertThat(result.at("/partialFingerprints").has("byosFingerprint/v1")).isTrue();
  }

  @Test
  void aRuleSaysWhatCodeScanningShows() {
    JsonNode rule = log().at("/runs/0/tool/driver/rules/4");

    assertThat(rule.at("/id").asText()).isEqualTo("BYOS-STO-003");
    assertThat(rule.at("/name").asText()).isEqualTo("NoSharedKeys");
    assertThat(rule.at("/defaultConfiguration/level").asText()).isEqualTo("error");
    assertThat(rule.at("/properties/security-severity").asText()).isEqualTo("8.0");
    assertThat(rule.at("/properties/tags").toString()).contains("security", "CKV_AZURE_190");
    assertThat(rule.at("/help/markdown").asText()).contains("docs/rules/BYOS-STO-003.md");
    assertThat(rule.has("helpUri")).isFalse();
  }

  @Test
  void rulesLinkToTheirPagesWhenTheirAddressIsKnown() {
    CheckOptions options = CheckOptions.defaults().withPages("https://example.org/byos/blob/v1/");
    JsonNode log =
        Formats.json(
            CheckReportWriter.render(SampleCheck.violations(), CheckFormat.SARIF, options));

    assertThat(log.at("/runs/0/tool/driver/rules/4/helpUri").asText())
        .isEqualTo("https://example.org/byos/blob/v1/docs/rules/BYOS-STO-003.md");
  }

  @Test
  void suppressedAndKnownFindingsSayThatTheyDoNotCount() {
    JsonNode results = log().at("/runs/0/results");

    assertThat(results.at("/1/suppressions/0/kind").asText()).isEqualTo("external");
    assertThat(results.at("/1/suppressions/0/status").asText()).isEqualTo("accepted");
    assertThat(results.at("/1/baselineState").asText()).isEqualTo("unchanged");
    assertThat(results.at("/2/baselineState").asText()).isEqualTo("unchanged");
    assertThat(results.at("/0/baselineState").asText()).isEqualTo("new");
  }

  @Test
  void withoutABaselineNothingIsCalledNew() {
    JsonNode log =
        Formats.json(CheckReportWriter.render(SampleCheck.many(3, "m"), CheckFormat.SARIF));

    assertThat(log.at("/runs/0/results/0").has("baselineState")).isFalse();
  }

  @Test
  void whatCouldNotBeReadOrDecidedIsANotification() {
    JsonNode invocation = log().at("/runs/0/invocations/0");

    assertThat(invocation.at("/executionSuccessful").asBoolean()).isFalse();
    JsonNode notices = invocation.at("/toolExecutionNotifications");
    assertThat(notices.at("/0/descriptor/id").asText()).isEqualTo("BYOS-INPUT");
    assertThat(notices.at("/0/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(7);
    assertThat(notices.at("/1/descriptor/id").asText()).isEqualTo("BYOS-UNDECIDED");
    assertThat(notices.at("/1/associatedRule/id").asText()).isEqualTo("BYOS-IDN-001");
    assertThat(notices.at("/2/descriptor/id").asText()).isEqualTo("BYOS-NOT-UNDERSTOOD");
  }

  @Test
  void aFindingWithoutAPlaceStillHasAFile() {
    JsonNode last = log().at("/runs/0/results/3");

    assertThat(last.at("/ruleId").asText()).isEqualTo("BYOS-SUP-002");
    assertThat(last.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("infra/main.json");
  }

  private static JsonNode log() {
    return Formats.json(CheckReportWriter.render(SampleCheck.violations(), CheckFormat.SARIF));
  }
}
