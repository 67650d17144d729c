package dev.byos.reports.run;

import dev.byos.model.report.ExportSummary;
import dev.byos.reports.Texts;
import dev.byos.reports.Words;
import dev.byos.reports.page.Cell;
import dev.byos.reports.page.Column;
import dev.byos.reports.page.Findings;
import dev.byos.reports.page.Section;
import dev.byos.reports.page.Table;
import dev.byos.reports.page.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** What became of the exports, and why those failed that did. */
final class ExportSection {
  private static final int REASONS = 40;
  private static final int ROWS = 40;

  private ExportSection() {}

  /** One artefact that is not as it should be. */
  private record Trouble(String kind, ExportSummary.Problem problem) {}

  /** Artefacts in the same trouble for the same reason. */
  private record Reason(String kind, String artefact, String reason, long count) {}

  static Section of(ExportSummary exports, Findings findings) {
    List<Trouble> troubles = troubles(exports);
    List<Table> tables = new ArrayList<>();
    tables.add(counts(exports));
    if (!troubles.isEmpty()) {
      tables.add(
          Table.of(
              "Reasons of what is not as it should be",
              reasons(troubles),
              REASONS,
              ExportSection::reason,
              Column.words("Trouble", "Artefact", "Reason"),
              Column.figures("Count")));
      tables.add(
          Table.of(
              "Artefacts that are not as they should be",
              troubles,
              ROWS,
              trouble -> row(trouble, findings),
              Column.words("Blob", "Trouble", "Reason"),
              Column.figures("Event")));
    }
    return new Section("exports", "Exports", Words.exportsLine(exports) + ".", List.of(), tables);
  }

  /** How many artefacts are in any trouble. */
  static long troubled(ExportSummary exports) {
    return troubles(exports).size();
  }

  private static Table counts(ExportSummary exports) {
    return new Table(
        "Exports in numbers",
        Column.figures(
                "Expected",
                "Stored",
                "Verified",
                "Expired",
                "Failed",
                "Missing",
                "Corrupt",
                "Unexpected",
                "Misplaced")
            .toList(),
        List.of(
            LongStream.of(
                    exports.expected(),
                    exports.stored(),
                    exports.verified(),
                    exports.expired(),
                    exports.failed().size(),
                    exports.missing().size(),
                    exports.corrupt().size(),
                    exports.unexpected().size(),
                    exports.misplaced().size())
                .mapToObj(count -> Cell.number(Texts.count(count)))
                .toList()),
        "");
  }

  private static List<Trouble> troubles(ExportSummary exports) {
    List<Trouble> troubles = new ArrayList<>();
    exports.failed().forEach(problem -> troubles.add(new Trouble("failed", problem)));
    exports.missing().forEach(problem -> troubles.add(new Trouble("missing", problem)));
    exports.corrupt().forEach(problem -> troubles.add(new Trouble("corrupt", problem)));
    exports.unexpected().forEach(problem -> troubles.add(new Trouble("unexpected", problem)));
    exports.misplaced().forEach(problem -> troubles.add(new Trouble("misplaced", problem)));
    return troubles;
  }

  private static List<Reason> reasons(List<Trouble> troubles) {
    Map<List<String>, Long> counts = new LinkedHashMap<>();
    for (Trouble trouble : troubles) {
      counts.merge(
          List.of(trouble.kind(), trouble.problem().artefact(), trouble.problem().reason()),
          1L,
          Long::sum);
    }
    return counts.entrySet().stream()
        .map(
            entry ->
                new Reason(
                    entry.getKey().get(0),
                    entry.getKey().get(1),
                    entry.getKey().get(2),
                    entry.getValue()))
        .sorted(Comparator.comparingLong((Reason reason) -> -reason.count()))
        .toList();
  }

  private static List<Cell> reason(Reason reason) {
    return List.of(
        Cell.state(reason.kind()),
        Cell.text(Wording.artefact(reason.artefact())),
        Cell.text(Wording.limited(reason.reason())),
        Cell.number(Texts.count(reason.count())));
  }

  private static List<Cell> row(Trouble trouble, Findings findings) {
    long event = trouble.problem().event();
    return List.of(
        Cell.code(trouble.problem().address().toString()),
        Cell.state(trouble.kind()),
        Cell.text(Wording.limited(trouble.problem().reason())),
        Cell.number(
            event > 0 ? Long.toString(event) : "", findings.cites(event) ? "#event-" + event : ""));
  }
}
