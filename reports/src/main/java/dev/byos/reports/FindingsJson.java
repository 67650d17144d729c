package dev.byos.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Story;
import dev.byos.reports.text.EvidenceJson;
import dev.byos.reports.text.Json;
import java.io.IOException;
import java.util.Locale;

/** The part of {@code report.json} that says what is wrong and which rules were applied. */
final class FindingsJson {

  private FindingsJson() {}

  static void write(JsonGenerator json, RunReport report) throws IOException {
    json.writeObjectFieldStart("findingsTotal");
    json.writeNumberField("error", report.findingsTotal().errors());
    json.writeNumberField("warning", report.findingsTotal().warnings());
    json.writeNumberField("note", report.findingsTotal().notes());
    json.writeEndObject();
    Json.objects(
        json,
        "findings",
        report.findings(),
        (generator, finding) -> finding(generator, report.scenario(), finding));
    Json.objects(json, "rules", report.rules(), FindingsJson::rule);
  }

  private static void finding(JsonGenerator json, Story scenario, Finding finding)
      throws IOException {
    Json.text(json, "ruleId", finding.ruleId());
    json.writeStringField("severity", finding.severity().wireName());
    Json.text(json, "subject", finding.subject());
    Json.text(json, "message", finding.message());
    Json.text(json, "remedy", finding.remedy());
    Json.objects(
        json,
        "evidence",
        finding.evidence(),
        (generator, piece) -> evidence(generator, scenario, piece));
    json.writeObjectFieldStart("source");
    Json.text(json, "document", finding.source().document());
    Json.text(json, "section", finding.source().section());
    Json.text(json, "vintage", finding.source().vintage());
    json.writeEndObject();
  }

  private static void evidence(JsonGenerator json, Story scenario, Evidence evidence)
      throws IOException {
    EvidenceJson.fields(json, evidence, path -> Texts.file(scenario, path));
    if (evidence instanceof Evidence.OfEvent event) {
      json.writeStringField("time", Texts.instant(scenario, event.timeMicros()));
    }
  }

  private static void rule(JsonGenerator json, RuleOutcome rule) throws IOException {
    Json.text(json, "ruleId", rule.ruleId());
    Json.text(json, "title", rule.title());
    json.writeStringField("severity", rule.severity().wireName());
    json.writeStringField("state", rule.state().name().toLowerCase(Locale.ROOT));
    json.writeNumberField("subjects", rule.subjects());
    json.writeNumberField("findings", rule.findings());
    json.writeNumberField("unknown", rule.unknown());
  }
}
