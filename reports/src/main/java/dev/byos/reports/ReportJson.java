package dev.byos.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.byos.model.report.Assumption;
import dev.byos.model.report.ExpectationResult;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Story;
import dev.byos.model.scenario.Scenario;
import dev.byos.reports.text.Json;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;

/**
 * {@code report.json}: the whole judged run for machines, from which it can be read back. Its shape
 * is in {@code report.schema.json}; its bytes are the same for the same scenario, seed and version.
 * Figures with a fraction are rounded as {@link JsonFigures} says.
 */
final class ReportJson {
  /** Version of the shape; grows with every incompatible change. */
  static final int SCHEMA_VERSION = 2;

  private ReportJson() {}

  static String render(RunReport report) {
    StringWriter text = new StringWriter();
    try {
      write(report, text);
    } catch (IOException problem) {
      throw new UncheckedIOException("a text in memory can always be written", problem);
    }
    return text.toString();
  }

  static void write(RunReport report, Writer writer) throws IOException {
    try (JsonGenerator json = Json.generator(writer)) {
      json.writeStartObject();
      json.writeNumberField("schemaVersion", SCHEMA_VERSION);
      head(json, report);
      FindingsJson.write(json, report);
      MeasuresJson.latency(json, report.latency());
      ExportsJson.write(json, report.exports());
      Json.objects(json, "expectations", report.expectations(), ReportJson::expectation);
      Json.objects(json, "work", report.work(), ReportJson::work);
      Json.objects(
          json,
          "timeline",
          report.timeline(),
          (generator, row) -> timeline(generator, report.scenario(), row));
      MeasuresJson.write(json, report);
      Json.objects(json, "assumptions", report.assumptions(), ReportJson::assumption);
      json.writeEndObject();
    }
    writer.write('\n');
  }

  private static void head(JsonGenerator json, RunReport report) throws IOException {
    json.writeObjectFieldStart("tool");
    Json.text(json, "name", report.tool().name());
    Json.text(json, "version", report.tool().version());
    json.writeEndObject();
    json.writeObjectFieldStart("scenario");
    story(json, report.scenario());
    json.writeEndObject();
    json.writeNumberField("seed", report.seed());
    Json.text(json, "profile", report.scenario().profile());
    json.writeObjectFieldStart("latencyData");
    Json.text(json, "source", report.latencyData().source());
    Json.text(json, "date", report.latencyData().date());
    json.writeEndObject();
    json.writeObjectFieldStart("history");
    json.writeNumberField("events", report.historyEvents());
    Json.text(json, "sha256", report.historySha256());
    json.writeEndObject();
    json.writeStringField("verdict", report.verdict().wireName());
  }

  private static void story(JsonGenerator json, Story scenario) throws IOException {
    Json.text(json, "name", scenario.name());
    if (!scenario.files().isEmpty()) {
      file(json, scenario, scenario.files().get(0));
    }
    Json.objects(
        json, "files", scenario.files(), (generator, file) -> file(generator, scenario, file));
    Json.text(json, "description", scenario.description());
    json.writeStringField("start", scenario.start().toString());
    json.writeNumberField("durationMicros", scenario.durationMicros());
    json.writeStringField("media", scenario.media().name().toLowerCase(Locale.ROOT));
  }

  private static void file(JsonGenerator json, Story scenario, Scenario.InputFile file)
      throws IOException {
    Json.text(json, "file", Texts.file(scenario, file.path()));
    Json.text(json, "sha256", file.sha256());
  }

  private static void expectation(JsonGenerator json, ExpectationResult result) throws IOException {
    Json.text(json, "name", result.expectation().name());
    json.writeStringField("kind", result.expectation().kind().name().toLowerCase(Locale.ROOT));
    Json.text(json, "subject", result.expectation().subject());
    Json.text(json, "statistic", result.expectation().statistic());
    json.writeBooleanField("passed", result.outcome() == ExpectationResult.Outcome.PASSED);
    json.writeStringField("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
    JsonFigures.thousandths(json, "actual", result.actual());
    json.writeStringField(
        "comparison", result.expectation().comparison().name().toLowerCase(Locale.ROOT));
    JsonFigures.thousandths(json, "limit", result.expectation().limit());
  }

  private static void work(JsonGenerator json, RunReport.WorkCount count) throws IOException {
    Json.text(json, "kind", count.kind());
    json.writeNumberField("started", count.started());
    json.writeNumberField("succeeded", count.succeeded());
    json.writeNumberField("failed", count.failed());
    json.writeNumberField("rejected", count.rejected());
  }

  private static void timeline(JsonGenerator json, Story scenario, RunReport.TimelineRow row)
      throws IOException {
    json.writeStringField("time", Texts.instant(scenario, row.timeMicros()));
    json.writeNumberField("timeMicros", row.timeMicros());
    Json.text(json, "what", row.what());
    Json.text(json, "subject", row.subject());
  }

  private static void assumption(JsonGenerator json, Assumption assumption) throws IOException {
    Json.text(json, "id", assumption.id());
    Json.text(json, "statement", assumption.statement());
    Json.text(json, "reason", assumption.reason());
  }
}
