package dev.byos.reports.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.byos.model.finding.Severity;
import dev.byos.reports.sarif.SarifRun.Accepted;
import dev.byos.reports.sarif.SarifRun.Location;
import dev.byos.reports.sarif.SarifRun.Notification;
import dev.byos.reports.sarif.SarifRun.SarifResult;
import dev.byos.reports.text.Json;
import dev.byos.reports.text.SafeText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The recurring objects of a log: messages, locations, results, notifications. */
final class SarifObjects {
  private static final String PLAIN_IN_ADDRESSES =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$'()*+,;=@";

  private final JsonGenerator json;

  SarifObjects(JsonGenerator json) {
    this.json = json;
  }

  void message(String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    Json.text(json, "text", text);
    json.writeEndObject();
  }

  void artifactLocation(String field, String file) throws IOException {
    json.writeObjectFieldStart(field);
    Json.text(json, "uri", address(file));
    Json.text(json, "uriBaseId", "%SRCROOT%");
    json.writeEndObject();
  }

  /** The fields of a result. */
  void result(SarifResult result, Integer ruleIndex) throws IOException {
    Json.text(json, "ruleId", result.ruleId());
    if (ruleIndex != null) {
      json.writeNumberField("ruleIndex", ruleIndex);
    }
    Json.text(json, "level", result.severity().wireName());
    message("message", text(result));
    List<Location> locations = result.locations();
    if (!locations.isEmpty()) {
      Location subject = new Location(null, 0, 0, result.subject(), "resource");
      Json.objects(json, "locations", locations.subList(0, 1), (g, at) -> location(at, subject));
    }
    if (locations.size() > 1) {
      int end = Math.min(locations.size(), SarifLimits.LOCATIONS);
      Json.objects(json, "relatedLocations", locations.subList(1, end), (g, at) -> related(at));
    }
    json.writeObjectFieldStart("partialFingerprints");
    Json.text(json, "byosFingerprint/v1", result.fingerprint());
    json.writeEndObject();
    if (result.baselineState() != null) {
      Json.text(json, "baselineState", result.baselineState());
    }
    if (result.suppression() != null) {
      Json.objects(json, "suppressions", List.of(result.suppression()), (g, s) -> suppression(s));
    }
  }

  private static String text(SarifResult result) {
    String said = SafeText.line(result.subject()) + ": " + SafeText.line(result.message());
    String remedy = SafeText.line(result.remedy());
    int room = SarifLimits.MESSAGE_CHARACTERS / 2;
    return SafeText.limited(said, room)
        + (remedy.isEmpty() ? "" : " " + SafeText.limited(remedy, room));
  }

  private void location(Location at, Location subject) throws IOException {
    if (at.file() != null) {
      physical(at);
    }
    Location named = at.file() == null ? at : subject;
    if (named.name() != null) {
      logical(named);
    }
  }

  private void related(Location at) throws IOException {
    if (at.file() != null) {
      physical(at);
    } else {
      logical(at);
    }
    if (at.name() != null) {
      message("message", bounded(at.name()));
    }
  }

  private void physical(Location at) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    artifactLocation("artifactLocation", at.file());
    if (at.line() > 0) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", at.line());
      json.writeNumberField("startColumn", Math.max(1, at.column()));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void logical(Location at) throws IOException {
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    Json.text(json, "fullyQualifiedName", bounded(at.name()));
    Json.text(json, "kind", at.kind());
    json.writeEndObject();
    json.writeEndArray();
  }

  private void suppression(Accepted accepted) throws IOException {
    Json.text(json, "kind", "external");
    Json.text(json, "status", "accepted");
    Json.text(json, "justification", bounded(accepted.reason()));
    if (accepted.place() != null) {
      json.writeObjectFieldStart("location");
      physical(accepted.place());
      json.writeEndObject();
    }
    json.writeObjectFieldStart("properties");
    Json.text(json, "owner", bounded(accepted.owner()));
    Json.text(json, "expires", String.valueOf(accepted.expires()));
    json.writeEndObject();
  }

  /** The fields of a notification. */
  void notification(Notification notice, Integer ruleIndex) throws IOException {
    json.writeObjectFieldStart("descriptor");
    Json.text(json, "id", notice.id());
    json.writeEndObject();
    Json.text(json, "level", notice.severity().wireName());
    message("message", bounded(notice.text()));
    if (notice.location() != null) {
      Json.objects(json, "locations", List.of(notice.location()), (g, at) -> location(at, at));
    }
    if (ruleIndex != null) {
      json.writeObjectFieldStart("associatedRule");
      Json.text(json, "id", notice.ruleId());
      json.writeNumberField("index", ruleIndex);
      json.writeEndObject();
    }
  }

  /** A relative path as an address: what is not plain is percent-encoded UTF-8. */
  static String address(String file) {
    StringBuilder address = new StringBuilder(file.length() + 16);
    String path = SafeText.limited(SafeText.wellFormed(file), SarifLimits.NOTICE_CHARACTERS);
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      if (b > 0 && PLAIN_IN_ADDRESSES.indexOf(b) >= 0) {
        address.append((char) b);
      } else {
        address.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
      }
    }
    return address.toString();
  }

  private static String bounded(String text) {
    return SafeText.limited(SafeText.line(text), SarifLimits.NOTICE_CHARACTERS);
  }

  /** Score that code scanning turns into high, medium or low. */
  static String securitySeverity(Severity severity) {
    return switch (severity) {
      case ERROR -> "8.0";
      case WARNING -> "5.0";
      case NOTE -> "2.0";
    };
  }
}
