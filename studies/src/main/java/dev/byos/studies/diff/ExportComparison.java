package dev.byos.studies.diff;

import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.diff.Change;
import dev.byos.model.diff.ExportChange;
import dev.byos.model.diff.ExportChange.Kind;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.RunReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Compares what became of the artefacts. Runs with the same seed give the same names, so that every
 * artefact in trouble that was not before is told; runs with other seeds have other names, and only
 * their numbers are compared.
 */
final class ExportComparison {
  private final RunReport baseline;
  private final RunReport current;

  private ExportComparison(RunReport baseline, RunReport current) {
    this.baseline = baseline;
    this.current = current;
  }

  static List<ExportChange> compare(RunReport baseline, RunReport current) {
    ExportComparison comparison = new ExportComparison(baseline, current);
    List<ExportChange> changes = new ArrayList<>();
    changes.add(comparison.figure(Kind.EXPECTED, ExportSummary::expected));
    changes.add(comparison.figure(Kind.VERIFIED, ExportSummary::verified));
    changes.add(comparison.troubles(Kind.FAILED, ExportSummary::failed));
    changes.add(comparison.troubles(Kind.MISSING, ExportSummary::missing));
    changes.add(comparison.troubles(Kind.CORRUPT, ExportSummary::corrupt));
    changes.add(comparison.troubles(Kind.UNEXPECTED, ExportSummary::unexpected));
    changes.add(comparison.troubles(Kind.MISPLACED, ExportSummary::misplaced));
    return changes;
  }

  /** More or fewer are neither better nor worse, but none where there were some is no data. */
  private ExportChange figure(Kind kind, Function<ExportSummary, Long> figure) {
    long before = figure.apply(baseline.exports());
    long now = figure.apply(current.exports());
    Change change =
        before == now
            ? Change.UNCHANGED
            : before > 0 && now == 0 ? Change.INCONCLUSIVE : Change.CHANGED;
    return new ExportChange(kind, change, before, now, List.of(), List.of());
  }

  private ExportChange troubles(
      Kind kind, Function<ExportSummary, List<ExportSummary.Problem>> problems) {
    List<ExportSummary.Problem> before = problems.apply(baseline.exports());
    List<ExportSummary.Problem> now = problems.apply(current.exports());
    boolean sameNames = baseline.seed() == current.seed();
    List<ExportSummary.Problem> appeared = sameNames ? without(now, before) : List.of();
    List<ExportSummary.Problem> gone = sameNames ? without(before, now) : List.of();
    Change change = Change.UNCHANGED;
    if (!appeared.isEmpty() || (!sameNames && now.size() > before.size())) {
      change = Change.REGRESSED;
    } else if (!gone.isEmpty() || (!sameNames && now.size() < before.size())) {
      change = current.exports().expected() > 0 ? Change.IMPROVED : Change.CHANGED;
    }
    return new ExportChange(kind, change, before.size(), now.size(), appeared, gone);
  }

  private static List<ExportSummary.Problem> without(
      List<ExportSummary.Problem> problems, List<ExportSummary.Problem> others) {
    Set<BlobAddress> known = new HashSet<>();
    others.forEach(problem -> known.add(problem.address()));
    return problems.stream().filter(problem -> !known.contains(problem.address())).toList();
  }
}
