package dev.byos.reports.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.byos.model.finding.Severity;
import dev.byos.reports.sarif.SarifRun.Artifact;
import dev.byos.reports.sarif.SarifRun.Notification;
import dev.byos.reports.sarif.SarifRun.SarifResult;
import dev.byos.reports.sarif.SarifRun.SarifRule;
import dev.byos.reports.text.Json;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Streams a SARIF 2.1.0 log that keeps the limits of code scanning by construction. Results are
 * written before the invocation, so that a notification can say what had to be left out.
 */
public final class SarifWriter {
  private final SarifRun run;
  private final JsonGenerator json;
  private final CompressedSize size;
  private final SarifObjects objects;
  private final Map<String, Integer> ruleIndex = new HashMap<>();

  private SarifWriter(SarifRun run, JsonGenerator json, CompressedSize size) {
    this.run = run;
    this.json = json;
    this.size = size;
    this.objects = new SarifObjects(json);
  }

  /**
   * Writes the whole log; the writer stays open.
   *
   * @throws IOException when the writer can't be written to
   */
  public static void write(SarifRun run, Writer writer) throws IOException {
    try (CompressedSize size = new CompressedSize(writer);
        JsonGenerator json = Json.generator(size)) {
      new SarifWriter(run, json, size).log();
    }
    writer.write('\n');
  }

  private void log() throws IOException {
    json.writeStartObject();
    Json.text(json, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    Json.text(json, "version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    tool();
    json.writeObjectFieldStart("automationDetails");
    Json.text(json, "id", run.category() + "/");
    json.writeEndObject();
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart("%SRCROOT%");
    objects.message("description", "The folder that the paths of the inputs are relative to.");
    json.writeEndObject();
    json.writeEndObject();
    Json.text(json, "columnKind", "utf16CodeUnits");
    Json.objects(json, "artifacts", first(run.artifacts(), SarifLimits.ARTIFACTS), this::artifact);
    List<Notification> notices = results();
    invocation(notices);
    json.writeObjectFieldStart("properties");
    Json.text(json, "profile", run.profile());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void tool() throws IOException {
    List<SarifRule> rules = first(run.rules(), SarifLimits.RULES);
    for (SarifRule rule : rules) {
      ruleIndex.put(rule.id(), ruleIndex.size());
    }
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    Json.text(json, "name", run.tool().name());
    String version = run.tool().version();
    if (version != null && !version.isBlank()) {
      Json.text(json, "version", version);
      if (version.matches("\\d+\\.\\d+\\.\\d+([-+][0-9A-Za-z.+-]+)?")) {
        Json.text(json, "semanticVersion", version);
      }
    }
    Json.objects(json, "rules", rules, (g, rule) -> SarifRules.write(json, objects, rule));
    Json.objects(
        json,
        "notifications",
        SarifNotices.all().entrySet(),
        (g, notice) -> {
          Json.text(json, "id", notice.getKey());
          Json.text(json, "name", SarifRules.name(notice.getKey().toLowerCase(Locale.ROOT)));
          objects.message("shortDescription", notice.getValue());
          objects.message("fullDescription", notice.getValue());
          objects.message("help", notice.getValue());
        });
    json.writeEndObject();
    json.writeEndObject();
  }

  private void artifact(JsonGenerator g, Artifact artifact) throws IOException {
    objects.artifactLocation("location", artifact.file());
    json.writeArrayFieldStart("roles");
    json.writeString("analysisTarget");
    json.writeEndArray();
    json.writeObjectFieldStart("hashes");
    Json.text(json, "sha-256", artifact.sha256());
    json.writeEndObject();
  }

  /** Writes the results that fit and returns what there is to say about the others. */
  private List<Notification> results() throws IOException {
    long written = 0;
    long leftOut = 0;
    json.writeArrayFieldStart("results");
    for (SarifResult result : run.results()) {
      boolean fits =
          written < SarifLimits.RESULTS && size.bytes() < SarifLimits.COMPRESSED_RESULTS_BYTES;
      if (fits) {
        json.writeStartObject();
        objects.result(result, ruleIndex.get(result.ruleId()));
        json.writeEndObject();
        written++;
      } else {
        leftOut++;
      }
    }
    json.writeEndArray();
    List<Notification> notices = new ArrayList<>();
    if (leftOut > 0) {
      notices.add(
          notice(
              Severity.WARNING,
              leftOut
                  + " findings, the least severe, are left out here: code scanning takes "
                  + SarifLimits.RESULTS
                  + " results and 10 MB. The JSON report has them all."));
    }
    if (written > SarifLimits.RESULTS_SHOWN) {
      notices.add(
          notice(
              Severity.NOTE,
              "Code scanning stores and shows the "
                  + SarifLimits.RESULTS_SHOWN
                  + " most severe of these "
                  + written
                  + " results."));
    }
    return notices;
  }

  private void invocation(List<Notification> notices) throws IOException {
    int written = 0;
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", run.successful());
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (Notification notice : notices) {
      notification(notice);
    }
    int more = 0;
    for (Notification notice : run.notifications()) {
      if (written < SarifLimits.NOTIFICATIONS) {
        notification(notice);
        written++;
      } else {
        more++;
      }
    }
    if (more > 0) {
      notification(notice(Severity.WARNING, more + " more notices are in the JSON report."));
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void notification(Notification notice) throws IOException {
    json.writeStartObject();
    objects.notification(notice, ruleIndex.get(notice.ruleId()));
    json.writeEndObject();
  }

  private static Notification notice(Severity severity, String text) {
    return new Notification(SarifNotices.LEFT_OUT, severity, text, null, null);
  }

  private static <T> List<T> first(List<T> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }
}
