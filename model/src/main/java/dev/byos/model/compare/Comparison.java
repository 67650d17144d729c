package dev.byos.model.compare;

import dev.byos.model.region.LatencyData;
import dev.byos.model.report.Assumption;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Story;
import java.util.List;

/**
 * Several layouts under the same work and the same seeds: everything that the reports of {@code
 * byos compare} show. Nothing in it depends on the wall clock, the machine or the number of runs at
 * once.
 *
 * @param workload the story that every layout was put through; its files are those of the workload
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
   * A price table's origin.
   *
   * @param source whose figures they are
   * @param date day of the figures
   * @param currency ISO 4217 code
   */
  public record Prices(String source, String date, String currency) {}
}
