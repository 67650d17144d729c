package dev.byos.model.compare;

import dev.byos.model.region.LatencyData;
import dev.byos.model.report.Assumption;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Story;
import dev.byos.model.report.Verdict;
import java.util.List;

/**
 * Several layouts under the same work and the same seeds: everything that the reports of {@code
 * byos compare} show. Nothing in it depends on the wall clock, the machine or the number of runs at
 * once.
 *
 * @param workload the story that every layout was put through; its files are those of the workload
 * @param scale factor by which the amount of work was multiplied
 * @param seeds the seeds asked for, in ascending order
 * @param partial whether runs are missing, since somebody stopped the command
 * @param prices where the price table is from
 * @param layouts in the order in which they were given
 * @param winner name of the layout that is best; empty when none is (see {@code reasons})
 * @param reasons plain sentences: why the winner wins, or why there is none
 * @param differences of every other layout to the winner, ordered by layout; empty without winner
 */
public record Comparison(
    RunReport.Tool tool,
    Story workload,
    LatencyData latencyData,
    double scale,
    List<Long> seeds,
    boolean partial,
    Prices prices,
    List<LayoutResult> layouts,
    String winner,
    List<String> reasons,
    List<Difference> differences,
    List<Assumption> assumptions) {

  public Comparison {
    seeds = List.copyOf(seeds);
    layouts = List.copyOf(layouts);
    reasons = List.copyOf(reasons);
    differences = List.copyOf(differences);
    assumptions = List.copyOf(assumptions);
  }

  /**
   * The answer to "is one of these layouts fit for use?": clean when at least one is; violations
   * when each has some; otherwise, and when runs are missing, inconclusive.
   */
  public Verdict verdict() {
    if (partial || layouts.isEmpty()) {
      return Verdict.INCONCLUSIVE;
    }
    if (layouts.stream().anyMatch(layout -> layout.verdict() == Verdict.CLEAN)) {
      return Verdict.CLEAN;
    }
    return layouts.stream().allMatch(layout -> layout.verdict() == Verdict.VIOLATIONS)
        ? Verdict.VIOLATIONS
        : Verdict.INCONCLUSIVE;
  }

  /**
   * A price table's origin.
   *
   * @param source whose figures they are
   * @param date day of the figures
   * @param currency ISO 4217 code
   */
  public record Prices(String source, String date, String currency) {}
}
