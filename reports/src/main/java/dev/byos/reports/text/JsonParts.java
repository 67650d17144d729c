package dev.byos.reports.text;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.byos.model.region.LatencyData;
import dev.byos.model.report.Assumption;
import dev.byos.model.report.RunReport;
import java.io.IOException;
import java.util.List;

/** Fields that several streamed reports have, under the same names everywhere. */
public final class JsonParts {

  private JsonParts() {}

  /** Who wrote the report. */
  public static void tool(JsonGenerator json, RunReport.Tool tool) throws IOException {
    json.writeObjectFieldStart("tool");
    Json.text(json, "name", tool.name());
    Json.text(json, "version", tool.version());
    json.writeEndObject();
  }

  /** Where the latency figures come from. */
  public static void latencyData(JsonGenerator json, LatencyData data) throws IOException {
    json.writeObjectFieldStart("latencyData");
    Json.text(json, "source", data.source());
    Json.text(json, "date", data.date());
    json.writeEndObject();
  }

  /** What the report takes for granted. */
  public static void assumptions(JsonGenerator json, List<Assumption> assumptions)
      throws IOException {
    Json.objects(
        json,
        "assumptions",
        assumptions,
        (g, assumption) -> {
          Json.text(g, "id", assumption.id());
          Json.text(g, "statement", assumption.statement());
          Json.text(g, "reason", assumption.reason());
        });
  }
}
