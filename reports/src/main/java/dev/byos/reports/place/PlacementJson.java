package dev.byos.reports.place;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.byos.model.place.Assessment;
import dev.byos.model.place.Combination;
import dev.byos.model.place.Dimension;
import dev.byos.model.place.Explanation;
import dev.byos.model.place.KindRanking;
import dev.byos.model.place.PathLatency;
import dev.byos.model.place.PlacementReport;
import dev.byos.model.place.Score;
import dev.byos.reports.text.Json;
import dev.byos.reports.text.JsonParts;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;

/**
 * {@code report.json}: the ranking for machines, streamed. Its shape is in {@code
 * place.schema.json}; what it shares with the reports of a run and a check has the same names.
 */
final class PlacementJson {
  /** Version of the shape; grows with every incompatible change. */
  private static final int SCHEMA_VERSION = 1;

  private final PlacementReport report;
  private final JsonGenerator json;

  private PlacementJson(PlacementReport report, JsonGenerator json) {
    this.report = report;
    this.json = json;
  }

  static void write(PlacementReport report, Writer writer) throws IOException {
    try (JsonGenerator json = Json.generator(writer)) {
      new PlacementJson(report, json).write();
    }
    writer.write('\n');
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeNumberField("schemaVersion", SCHEMA_VERSION);
    JsonParts.tool(json, report.tool());
    JsonParts.latencyData(json, report.latencyData());
    if (report.policyFile() != null) {
      text("policy", report.policyFile());
    }
    text("verdict", report.verdict().wireName());
    counts();
    Json.objects(json, "kinds", report.kinds(), (g, ranking) -> kind(ranking));
    if (report.explanation() != null) {
      explanation(report.explanation());
    }
    JsonParts.assumptions(json, report.assumptions());
    json.writeEndObject();
  }

  private void counts() throws IOException {
    PlacementReport.Candidates candidates = report.candidates();
    json.writeObjectFieldStart("candidates");
    json.writeNumberField("speechRegions", candidates.speechRegions());
    json.writeNumberField("storageRegions", candidates.storageRegions());
    json.writeNumberField("dataLocations", candidates.dataLocations());
    json.writeNumberField("kinds", candidates.kinds());
    json.writeNumberField("combinations", candidates.combinations());
    json.writeEndObject();
    json.writeNumberField("admitted", report.admitted());
    json.writeNumberField("refused", candidates.combinations() - report.admitted());
    Json.objects(
        json,
        "refusals",
        report.refusals(),
        (g, refused) -> {
          text("reason", refused.refusal().wireName());
          text("title", refused.refusal().title());
          json.writeNumberField("count", refused.count());
        });
  }

  private void kind(KindRanking ranking) throws IOException {
    text("kind", ranking.kind().wireName());
    text("title", ranking.kind().title());
    json.writeNumberField("admitted", ranking.admitted());
    json.writeNumberField("onParetoFront", ranking.onFirstFront());
    json.writeNumberField("fronts", ranking.fronts());
    json.writeNumberField("leftOut", ranking.leftOut());
    Json.objects(
        json,
        "placements",
        ranking.best(),
        (g, ranked) -> {
          json.writeNumberField("rank", ranked.rank());
          json.writeNumberField("front", ranked.front());
          assessment(ranked.assessment());
        });
  }

  private void assessment(Assessment assessment) throws IOException {
    Combination combination = assessment.combination();
    text("id", combination.id());
    text("speechRegion", combination.speechRegion());
    text("storageRegion", combination.storageRegion());
    text("dataLocation", combination.dataLocation());
    json.writeObjectFieldStart("latency");
    json.writeNumberField("p95Ms", millis(assessment.slower().p95Micros()));
    path("data", assessment.data());
    path("export", assessment.export());
    json.writeEndObject();
    json.writeObjectFieldStart("residency");
    json.writeNumberField("borders", assessment.borders().size());
    Json.objects(
        json,
        "crossed",
        assessment.borders(),
        (g, border) -> {
          text("way", border.way().wireName());
          text("from", border.from());
          text("to", border.to());
        });
    json.writeEndObject();
    score("resilience", assessment.resilience());
    score("availability", assessment.availability());
  }

  private void path(String name, PathLatency path) throws IOException {
    json.writeObjectFieldStart(name);
    text("from", path.from());
    text("to", path.to());
    json.writeNumberField("p50Ms", millis(path.p50Micros()));
    json.writeNumberField("p95Ms", millis(path.p95Micros()));
    json.writeNumberField("p99Ms", millis(path.p99Micros()));
    text("basis", path.basis().wireName());
    json.writeEndObject();
  }

  private void score(String name, Score score) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("value", score.value());
    json.writeNumberField("of", score.most());
    Json.objects(
        json,
        "parts",
        score.parts(),
        (g, part) -> {
          text("name", part.name());
          text("title", part.title());
          json.writeBooleanField("holds", part.holds());
        });
    json.writeEndObject();
  }

  private void explanation(Explanation explanation) throws IOException {
    ExplanationWords words = new ExplanationWords(explanation);
    json.writeObjectFieldStart("explanation");
    text("outcome", explanation.outcome().wireName());
    text("sentence", words.outcome());
    side("first", explanation.first());
    side("second", explanation.second());
    names("firstBetter", explanation.firstBetter());
    names("secondBetter", explanation.secondBetter());
    json.writeObjectFieldStart("words");
    for (Dimension dimension : Dimension.values()) {
      text(dimension.wireName(), words.dimension(dimension));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void side(String name, Explanation.Side side) throws IOException {
    json.writeObjectFieldStart(name);
    if (side.refusal() != null) {
      text("refusal", side.refusal().wireName());
    }
    if (side.ranked() != null) {
      json.writeNumberField("rank", side.ranked().rank());
      json.writeNumberField("front", side.ranked().front());
    }
    assessment(side.assessment());
    json.writeEndObject();
  }

  private void names(String field, List<Dimension> dimensions) throws IOException {
    json.writeArrayFieldStart(field);
    for (Dimension dimension : dimensions) {
      json.writeString(dimension.wireName());
    }
    json.writeEndArray();
  }

  private void text(String name, String value) throws IOException {
    Json.text(json, name, value);
  }

  private static BigDecimal millis(long micros) {
    return BigDecimal.valueOf(micros, 3);
  }
}
