package dev.byos.checks.exports;

import dev.byos.model.report.ExportSummary.Problem;
import java.util.Comparator;
import java.util.List;

/** Words and order of what is wrong with artefacts, the same for every kind of run. */
final class Problems {
  private static final int REASONS_SHOWN = 3;

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::address).thenComparingLong(Problem::event);

  private Problems() {}

  static Problem failed(ExpectedArtefact artefact) {
    return of(artefact, artefact.reason);
  }

  static Problem neverStored(ExpectedArtefact artefact) {
    return of(artefact, "its work has ended and nothing says that it was stored or given up");
  }

  static Problem of(ExpectedArtefact artefact, String reason) {
    return new Problem(artefact.addressOrHome(), artefact.kind.name(), reason, artefact.event);
  }

  static List<Problem> ordered(List<Problem> problems) {
    return problems.stream().sorted(ORDER).toList();
  }

  /** Several reasons in one sentence. */
  static String joined(List<String> reasons) {
    String shown = String.join("; ", reasons.subList(0, Math.min(REASONS_SHOWN, reasons.size())));
    int more = reasons.size() - REASONS_SHOWN;
    return more > 0 ? shown + "; and " + more + " more" : shown;
  }
}
