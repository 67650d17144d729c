package dev.byos.reports.diff;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.byos.model.diff.ExpectationChange;
import dev.byos.model.diff.ExportChange;
import dev.byos.model.diff.FindingChange;
import dev.byos.model.diff.LatencyChange;
import dev.byos.model.diff.QuantileChange;
import dev.byos.model.diff.ReportDiff;
import dev.byos.model.diff.RuleChange;
import dev.byos.model.diff.Side;
import dev.byos.model.diff.Terms;
import dev.byos.model.diff.WorkChange;
import dev.byos.model.report.ExpectationResult;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.RunReport;
import dev.byos.reports.JsonFigures;
import dev.byos.reports.text.Json;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code diff.json}: the whole comparison for machines. Its shape is in {@code diff.schema.json}.
 */
final class DiffJson {
  /** Version of the shape; grows with every incompatible change. */
  private static final int SCHEMA_VERSION = 1;

  private final JsonGenerator json;

  private DiffJson(JsonGenerator json) {
    this.json = json;
  }

  static void write(ReportDiff diff, Writer writer) throws IOException {
    try (JsonGenerator json = Json.generator(writer)) {
      new DiffJson(json).write(diff);
    }
    writer.write('\n');
  }

  private void write(ReportDiff diff) throws IOException {
    json.writeStartObject();
    json.writeNumberField("schemaVersion", SCHEMA_VERSION);
    tool(diff.tool());
    json.writeStringField("outcome", diff.outcome().wireName());
    terms(diff.terms());
    side("baseline", diff.baseline());
    side("current", diff.current());
    Json.objects(
        json,
        "circumstances",
        diff.circumstances(),
        (g, circumstance) -> {
          text("what", circumstance.what());
          text("before", circumstance.before());
          text("now", circumstance.now());
        });
    json.writeObjectFieldStart("verdict");
    text("change", diff.verdict().wireName());
    text("before", diff.baseline().verdict().wireName());
    text("now", diff.current().verdict().wireName());
    json.writeEndObject();
    Json.objects(json, "findings", diff.findings(), (g, change) -> finding(change));
    Json.objects(json, "rules", diff.rules(), (g, change) -> rule(change));
    Json.objects(json, "expectations", diff.expectations(), (g, change) -> expectation(change));
    Json.objects(json, "latency", diff.latency(), (g, change) -> latency(change));
    Json.objects(json, "exports", diff.exports(), (g, change) -> export(change));
    Json.objects(json, "work", diff.work(), (g, change) -> work(change));
    json.writeEndObject();
  }

  private void tool(RunReport.Tool tool) throws IOException {
    json.writeObjectFieldStart("tool");
    text("name", tool.name());
    text("version", tool.version());
    json.writeEndObject();
  }

  private void terms(Terms terms) throws IOException {
    json.writeObjectFieldStart("terms");
    text("failOn", terms.failOn().wireName());
    JsonFigures.millionths(json, "alpha", terms.alpha());
    JsonFigures.millionths(json, "minimalChange", terms.minimalChange());
    JsonFigures.thousandths(json, "minimalChangeMs", terms.minimalChangeMillis());
    Json.texts(json, "metrics", terms.metrics());
    Json.texts(json, "quantiles", terms.quantiles().stream().map(Terms.Quantile::name).toList());
    json.writeEndObject();
  }

  private void side(String name, Side side) throws IOException {
    json.writeObjectFieldStart(name);
    text("file", side.file());
    tool(side.tool());
    text("scenario", side.title());
    json.writeNumberField("seed", side.seed());
    text("profile", side.profile());
    json.writeObjectFieldStart("latencyData");
    text("source", side.latencyData().source());
    text("date", side.latencyData().date());
    json.writeEndObject();
    text("historySha256", side.historySha256());
    json.writeEndObject();
  }

  private void finding(FindingChange change) throws IOException {
    text("change", change.change().wireName());
    text("kind", change.kind().wireName());
    text("ruleId", change.finding().ruleId());
    text("severity", change.finding().severity().wireName());
    text("subject", change.finding().subject());
    text("message", change.finding().message());
    text("remedy", change.finding().remedy());
  }

  private void rule(RuleChange change) throws IOException {
    text("change", change.change().wireName());
    text("kind", change.kind().wireName());
    text("ruleId", change.ruleId());
    text("title", change.title());
    text("severity", change.severity().wireName());
    text("before", change.before());
    text("now", change.now());
  }

  private void expectation(ExpectationChange change) throws IOException {
    text("change", change.change().wireName());
    text("name", change.name());
    result("before", change.before());
    result("now", change.now());
  }

  private void result(String name, Optional<ExpectationResult> result) throws IOException {
    if (result.isEmpty()) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    text("outcome", result.get().outcome().name().toLowerCase(Locale.ROOT));
    JsonFigures.thousandths(json, "actual", result.get().actual());
    text("comparison", result.get().expectation().comparison().name().toLowerCase(Locale.ROOT));
    JsonFigures.thousandths(json, "limit", result.get().expectation().limit());
    json.writeEndObject();
  }

  private void latency(LatencyChange change) throws IOException {
    text("change", change.change().wireName());
    text("metric", change.metric());
    text("from", change.from());
    text("to", change.to());
    json.writeNumberField("samplesBefore", change.samplesBefore());
    json.writeNumberField("samplesNow", change.samplesNow());
    Json.objects(json, "quantiles", change.quantiles(), (g, quantile) -> quantile(quantile));
  }

  private void quantile(QuantileChange quantile) throws IOException {
    text("name", quantile.quantile().name());
    text("change", quantile.change().wireName());
    text("basis", quantile.basis().wireName());
    JsonFigures.thousandths(json, "beforeMs", quantile.beforeMillis());
    JsonFigures.thousandths(json, "nowMs", quantile.nowMillis());
    JsonFigures.millionths(json, "pValue", quantile.pValue());
    JsonFigures.millionths(json, "adjustedPValue", quantile.adjustedPValue());
  }

  private void export(ExportChange change) throws IOException {
    text("change", change.change().wireName());
    text("kind", change.kind().wireName());
    json.writeNumberField("before", change.before());
    json.writeNumberField("now", change.now());
    problems("appeared", change.appeared());
    problems("gone", change.gone());
  }

  private void problems(String name, List<ExportSummary.Problem> problems) throws IOException {
    Json.objects(
        json,
        name,
        problems,
        (g, problem) -> {
          text("account", problem.address().account());
          text("container", problem.address().container());
          text("blob", problem.address().blob());
          text("reason", problem.reason());
        });
  }

  private void work(WorkChange change) throws IOException {
    text("change", change.change().wireName());
    text("kind", change.now().kind());
    count("before", change.before());
    count("now", change.now());
  }

  private void count(String name, RunReport.WorkCount count) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("started", count.started());
    json.writeNumberField("succeeded", count.succeeded());
    json.writeNumberField("failed", count.failed());
    json.writeNumberField("rejected", count.rejected());
    json.writeEndObject();
  }

  private void text(String name, String value) throws IOException {
    Json.text(json, name, value);
  }
}
