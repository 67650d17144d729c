package dev.byos.reports.diff;

import dev.byos.model.diff.Change;
import dev.byos.model.diff.ReportDiff;
import dev.byos.reports.text.JUnitCase;
import dev.byos.reports.text.JUnitCase.Outcome;
import dev.byos.reports.text.SafeText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code junit-diff.xml}: every compared thing is a test case. What is worse fails; what could not
 * be compared is skipped with the reason, never passed.
 */
final class DiffJUnit {
  private static final int MESSAGE_CHARACTERS = 400;

  private DiffJUnit() {}

  static void write(ReportDiff diff, Writer writer) throws IOException {
    Map<String, List<JUnitCase>> suites = new LinkedHashMap<>();
    for (DiffLine line : DiffLine.of(diff)) {
      suites.computeIfAbsent(line.group().word(), word -> new ArrayList<>()).add(junit(line));
    }
    JUnitCase.write("byos diff", suites, writer);
  }

  private static JUnitCase junit(DiffLine line) {
    return new JUnitCase(
        "byos.diff." + line.group().word(),
        SafeText.line(line.name()),
        null,
        0,
        outcome(line.change()),
        line.change().wireName(),
        SafeText.limited(SafeText.line(line.text()), MESSAGE_CHARACTERS),
        SafeText.line(line.text()) + "\n");
  }

  private static Outcome outcome(Change change) {
    return switch (change) {
      case REGRESSED -> Outcome.FAILED;
      case INCONCLUSIVE -> Outcome.SKIPPED;
      case IMPROVED, CHANGED, UNCHANGED -> Outcome.PASSED;
    };
  }
}
