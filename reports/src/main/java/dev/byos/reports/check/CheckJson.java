package dev.byos.reports.check;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.SourceReference;
import dev.byos.model.report.CheckReport;
import dev.byos.model.report.CheckReport.RuleRow;
import dev.byos.model.review.ReviewedFinding;
import dev.byos.model.review.Suppression;
import dev.byos.model.scenario.Place;
import dev.byos.reports.text.EvidenceJson;
import dev.byos.reports.text.Json;
import dev.byos.reports.text.JsonParts;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * {@code report.json}: the whole judged configuration for machines, streamed. Its shape is in
 * {@code check.schema.json}; what it shares with the report of a run has the same names.
 */
final class CheckJson {
  /** Version of the shape; grows with every incompatible change. */
  private static final int SCHEMA_VERSION = 1;

  private final CheckReport report;
  private final FileNames files;
  private final JsonGenerator json;

  private CheckJson(CheckReport report, FileNames files, JsonGenerator json) {
    this.report = report;
    this.files = files;
    this.json = json;
  }

  static void write(CheckReport report, CheckOptions options, Writer writer) throws IOException {
    try (JsonGenerator json = Json.generator(writer)) {
      new CheckJson(report, new FileNames(options.root()), json).write();
    }
    writer.write('\n');
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeNumberField("schemaVersion", SCHEMA_VERSION);
    JsonParts.tool(json, report.tool());
    text("profile", report.profile());
    JsonParts.latencyData(json, report.latencyData());
    text("verdict", report.verdict().wireName());
    json.writeObjectFieldStart("counted");
    json.writeNumberField("error", report.counted().errors());
    json.writeNumberField("warning", report.counted().warnings());
    json.writeNumberField("note", report.counted().notes());
    json.writeEndObject();
    whatWasRead();
    Json.objects(json, "findings", report.findings(), (g, reviewed) -> finding(reviewed));
    Json.objects(
        json,
        "undecided",
        report.undecided(),
        (g, open) -> {
          text("ruleId", open.ruleId());
          text("subject", open.subject());
          text("reason", open.reason());
          evidence(open.evidence());
        });
    Json.objects(json, "rules", report.rules(), (g, row) -> rule(row));
    Json.objects(
        json,
        "notUnderstood",
        report.notUnderstood(),
        (g, piece) -> {
          place(piece.place());
          text("what", piece.what());
          text("why", piece.why());
          json.writeNumberField("count", piece.count());
        });
    JsonParts.assumptions(json, report.assumptions());
    json.writeEndObject();
  }

  private void whatWasRead() throws IOException {
    Json.objects(
        json,
        "inputs",
        report.inputs(),
        (g, input) -> {
          text("file", files.of(input.file()));
          text("kind", input.kind());
          text("sha256", input.sha256());
          json.writeNumberField("resources", input.resources());
        });
    Json.objects(
        json,
        "problems",
        report.problems(),
        (g, problem) -> {
          place(problem.place());
          text("message", problem.message());
        });
    Json.objects(
        json,
        "estate",
        report.estate(),
        (g, count) -> {
          text("kind", count.kind());
          json.writeNumberField("count", count.count());
        });
  }

  private void finding(ReviewedFinding reviewed) throws IOException {
    Finding finding = reviewed.finding();
    text("ruleId", finding.ruleId());
    text("severity", finding.severity().wireName());
    text("state", reviewed.state().wireName());
    text("fingerprint", reviewed.fingerprint());
    text("subject", finding.subject());
    text("message", finding.message());
    text("remedy", finding.remedy());
    evidence(finding.evidence());
    json.writeObjectFieldStart("source");
    source(finding.source());
    json.writeEndObject();
    Suppression suppression = reviewed.suppression();
    if (suppression != null) {
      json.writeObjectFieldStart("suppression");
      text("owner", suppression.owner());
      text("reason", suppression.reason());
      text("expires", suppression.expires().toString());
      place(suppression.place());
      json.writeEndObject();
    }
  }

  private void evidence(List<Evidence> evidence) throws IOException {
    Json.objects(
        json,
        "evidence",
        evidence,
        (generator, piece) -> EvidenceJson.fields(generator, piece, files::of));
  }

  private void rule(RuleRow row) throws IOException {
    text("ruleId", row.outcome().ruleId());
    text("title", row.outcome().title());
    text("severity", row.outcome().severity().wireName());
    text("state", row.outcome().state().name().toLowerCase(Locale.ROOT));
    json.writeNumberField("subjects", row.outcome().subjects());
    json.writeNumberField("findings", row.outcome().findings());
    json.writeNumberField("unknown", row.outcome().unknown());
    text("pillar", row.pillar().title());
    Json.objects(json, "sources", row.sources(), (g, source) -> source(source));
    Json.objects(
        json,
        "references",
        row.references(),
        (g, reference) -> {
          text("catalogue", reference.catalogue().title());
          text("id", reference.id());
        });
    text("page", row.remedyPage());
  }

  private void source(SourceReference source) throws IOException {
    text("document", source.document());
    text("section", source.section());
    text("vintage", source.vintage());
  }

  /** File, line and column; nothing when the place is not known. */
  private void place(Place place) throws IOException {
    if (place != null) {
      text("file", files.of(place.file()));
      json.writeNumberField("line", Math.max(1, place.line()));
      json.writeNumberField("column", Math.max(1, place.column()));
    }
  }

  private void text(String name, String value) throws IOException {
    Json.text(json, name, value);
  }
}
