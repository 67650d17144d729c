package dev.byos.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.byos.model.report.ExportSummary;
import dev.byos.reports.text.Json;
import java.io.IOException;

/** The part of {@code report.json} that says what became of the artefacts. */
final class ExportsJson {

  private ExportsJson() {}

  static void write(JsonGenerator json, ExportSummary exports) throws IOException {
    json.writeObjectFieldStart("exports");
    Json.text(json, "verification", exports.verification());
    json.writeNumberField("expected", exports.expected());
    json.writeNumberField("stored", exports.stored());
    json.writeNumberField("verified", exports.verified());
    json.writeNumberField("expired", exports.expired());
    json.writeNumberField("bytes", exports.bytes());
    Json.objects(json, "failed", exports.failed(), ExportsJson::problem);
    Json.objects(json, "missing", exports.missing(), ExportsJson::problem);
    Json.objects(json, "corrupt", exports.corrupt(), ExportsJson::problem);
    Json.objects(json, "unexpected", exports.unexpected(), ExportsJson::problem);
    Json.objects(json, "misplaced", exports.misplaced(), ExportsJson::problem);
    json.writeEndObject();
  }

  private static void problem(JsonGenerator json, ExportSummary.Problem problem)
      throws IOException {
    Json.text(json, "account", problem.address().account());
    Json.text(json, "container", problem.address().container());
    Json.text(json, "blob", problem.address().blob());
    if (problem.artefact() != null) {
      Json.text(json, "artefact", problem.artefact());
    }
    Json.text(json, "reason", problem.reason());
    if (problem.event() > 0) {
      json.writeNumberField("event", problem.event());
    }
  }
}
