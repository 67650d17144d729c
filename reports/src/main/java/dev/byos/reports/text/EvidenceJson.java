package dev.byos.reports.text;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.byos.model.finding.Evidence;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** Evidence as every JSON report writes it, so that one reader understands them all. */
public final class EvidenceJson {

  private EvidenceJson() {}

  /**
   * Writes the fields of one piece of evidence into the object that has been begun.
   *
   * @param shown how the report names an input file
   */
  public static void fields(JsonGenerator json, Evidence evidence, UnaryOperator<String> shown)
      throws IOException {
    if (evidence instanceof Evidence.OfEvent event) {
      json.writeStringField("kind", "event");
      json.writeNumberField("n", event.number());
      json.writeNumberField("timeMicros", event.timeMicros());
      Json.text(json, "entity", event.entity());
      Json.text(json, "type", event.type());
    } else if (evidence instanceof Evidence.OfBlob blob) {
      json.writeStringField("kind", "blob");
      Json.text(json, "account", blob.account());
      Json.text(json, "container", blob.container());
      Json.text(json, "blob", blob.blob());
    } else if (evidence instanceof Evidence.OfPlace place) {
      json.writeStringField("kind", "place");
      Json.text(json, "file", shown.apply(place.place().file()));
      json.writeNumberField("line", place.place().line());
      json.writeNumberField("column", place.place().column());
      Json.text(json, "path", place.path());
    }
  }
}
