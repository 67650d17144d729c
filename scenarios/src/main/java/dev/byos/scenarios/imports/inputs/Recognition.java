package dev.byos.scenarios.imports.inputs;

import dev.byos.scenarios.imports.exports.ResourceExportImporter;
import dev.byos.scenarios.imports.json.JsonDocument;
import dev.byos.scenarios.imports.json.JsonValue;
import dev.byos.scenarios.imports.json.MalformedJsonException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells by its content what an input is.
 *
 * @param json the document, for kinds that are JSON; null for the others
 */
record Recognition(InputKind kind, JsonDocument json) {

  /** How much of a text is looked at: its kind shows in its first statements. */
  private static final int SAMPLE = 256 * 1024;

  private static final Map<InputKind, Pattern> TEXTS = new LinkedHashMap<>();

  static {
    text(InputKind.SCENARIO, "^(scenario|\"scenario\"|'scenario')\\s*:");
    text(InputKind.LAYOUT, "^(layout|\"layout\"|'layout')\\s*:");
    text(InputKind.WORKLOAD, "^(workload|timeline|expect)\\s*:");
    text(InputKind.POLICY, "^policy\\s*:");
    text(InputKind.SUPPRESSIONS, "^suppressions\\s*:");
    text(InputKind.BICEP_PARAMETERS, "^using\\s+('|none\\b)");
    text(
        InputKind.TERRAFORM_SOURCE,
        "^(resource|data)\\s+\"[^\"]+\"\\s+\"[^\"]+\"\\s*\\{"
            + "|^(variable|provider|module|output)\\s+\"[^\"]+\"\\s*\\{"
            + "|^(terraform|locals)\\s*\\{");
    text(
        InputKind.BICEP,
        "^(targetScope\\s*=|resource\\s+\\w+\\s+'|module\\s+\\w+\\s+'|param\\s+\\w+\\s+\\w"
            + "|var\\s+\\w+\\s*=|output\\s+\\w+\\s+\\w+|metadata\\s+\\w+\\s*=|type\\s+\\w+\\s*="
            + "|func\\s+\\w+\\s*\\(|@[\\w.]+\\(|import\\s+[*{'])");
  }

  private static void text(InputKind kind, String pattern) {
    TEXTS.put(kind, Pattern.compile(pattern, Pattern.MULTILINE));
  }

  /**
   * Looks at an input.
   *
   * @throws MalformedJsonException when it can only be meant as JSON and is not good JSON
   */
  static Recognition of(InputContent content) {
    byte[] bytes = content.bytes();
    int first = firstOfContent(bytes);
    boolean wide =
        bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0 || (bytes[0] & 0xfe) == 0xfe);
    if (wide || (first < bytes.length && (bytes[first] == '{' || bytes[first] == '['))) {
      if (startsWith(bytes, first, "{\"@level\"")) {
        return new Recognition(InputKind.TERRAFORM_LOG, null);
      }
      JsonDocument document = JsonDocument.parse(content.name(), bytes);
      return new Recognition(ofJson(document), document);
    }
    String sample = new String(bytes, 0, Math.min(SAMPLE, bytes.length), StandardCharsets.UTF_8);
    for (Map.Entry<InputKind, Pattern> text : TEXTS.entrySet()) {
      if (text.getValue().matcher(sample).find()) {
        return new Recognition(text.getKey(), null);
      }
    }
    return new Recognition(InputKind.UNKNOWN, null);
  }

  /** Offset of the first byte that is no byte order mark, blank or comment. */
  private static int firstOfContent(byte[] bytes) {
    int at = startsWith(bytes, 0, "\u00ef\u00bb\u00bf") ? 3 : 0;
    while (at < bytes.length) {
      if (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r' || bytes[at] == '\n') {
        at++;
      } else if (startsWith(bytes, at, "//")) {
        at = behind(bytes, at, "\n");
      } else if (startsWith(bytes, at, "/*")) {
        at = behind(bytes, at + 2, "*/");
      } else {
        return at;
      }
    }
    return at;
  }

  private static int behind(byte[] bytes, int from, String end) {
    for (int at = from; at < bytes.length; at++) {
      if (startsWith(bytes, at, end)) {
        return at + end.length();
      }
    }
    return bytes.length;
  }

  private static boolean startsWith(byte[] bytes, int at, String ascii) {
    if (at + ascii.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if ((bytes[at + i] & 0xff) != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static InputKind ofJson(JsonDocument document) {
    JsonValue root = document.root();
    String schema = text(root, "$schema").toLowerCase(Locale.ROOT);
    if (schema.contains("deploymenttemplate.json")
        || (has(root, "contentVersion") && has(root, "resources"))) {
      return InputKind.ARM_TEMPLATE;
    }
    if (schema.contains("deploymentparameters.json")
        || (has(root, "contentVersion") && has(root, "parameters"))) {
      return InputKind.ARM_PARAMETERS;
    }
    if (has(root, "planned_values")
        || (has(root, "format_version") && has(root, "resource_changes"))) {
      return InputKind.TERRAFORM_PLAN;
    }
    if (has(root, "format_version") && (has(root, "terraform_version") || has(root, "values"))) {
      return InputKind.TERRAFORM_STATE;
    }
    if (has(root, "terraform_version") && has(root, "lineage") && has(root, "version")) {
      return InputKind.RAW_TERRAFORM_STATE;
    }
    if (has(root, "scenario")) {
      return InputKind.SCENARIO;
    }
    if (has(root, "layout")) {
      return InputKind.LAYOUT;
    }
    if (has(root, "schemaVersion") && has(root, "verdict")) {
      return InputKind.REPORT;
    }
    if (ResourceExportImporter.recognises(document)) {
      boolean graph = root.member("data").filter(JsonValue::isArray).isPresent();
      return graph ? InputKind.RESOURCE_GRAPH : InputKind.RESOURCE_EXPORT;
    }
    return InputKind.UNKNOWN;
  }

  private static boolean has(JsonValue object, String member) {
    return object.memberIgnoringCase(member).isPresent();
  }

  private static String text(JsonValue object, String member) {
    return object.memberIgnoringCase(member).map(JsonValue::text).orElse("");
  }
}
