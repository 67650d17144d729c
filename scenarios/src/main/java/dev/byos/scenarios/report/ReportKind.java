package dev.byos.scenarios.report;

import dev.byos.scenarios.imports.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * Tells by the fields of a JSON file what it is, so that a message can say what somebody gave in
 * place of the report of a run.
 *
 * @param described with its article, such as {@code a SARIF log}
 * @param fields those that only such a file has, all of them
 */
record ReportKind(String described, List<String> fields) {
  static final ReportKind RUN =
      new ReportKind("the report of byos run", List.of("schemaVersion", "scenario", "history"));

  private static final List<ReportKind> OTHERS =
      List.of(
          new ReportKind(
              "the report of byos check, which byos check --baseline compares",
              List.of("schemaVersion", "counted")),
          new ReportKind("the report of byos compare", List.of("schemaVersion", "layouts")),
          new ReportKind("another report of byos", List.of("schemaVersion", "tool")),
          new ReportKind("the timing.json of a run", List.of("totalSeconds", "simulationSeconds")),
          new ReportKind("an event of a history", List.of("n", "time", "entity", "type")),
          new ReportKind("a SARIF log", List.of("version", "runs")),
          new ReportKind("an ARM template", List.of("contentVersion", "resources")),
          new ReportKind("a Terraform plan", List.of("planned_values")));

  /** What a file is, when it is known and not the report of a run. */
  static Optional<ReportKind> other(JsonValue root) {
    return OTHERS.stream().filter(kind -> kind.fits(root)).findFirst();
  }

  /** Whether a file has these fields. */
  boolean fits(JsonValue root) {
    return fields.stream().allMatch(field -> root.member(field).isPresent());
  }
}
