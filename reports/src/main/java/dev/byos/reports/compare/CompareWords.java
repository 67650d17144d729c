package dev.byos.reports.compare;

import dev.byos.model.compare.Comparison;
import dev.byos.model.compare.LayoutResult;
import java.util.List;
import java.util.Locale;

/** Sentences that several formats share. */
final class CompareWords {

  private CompareWords() {}

  /** What was compared, and with what. */
  static String story(Comparison comparison) {
    List<Long> seeds = comparison.seeds();
    int runs = comparison.layouts().stream().map(LayoutResult::runs).mapToInt(List::size).sum();
    String which =
        seeds.size() == 1
            ? "seed " + seeds.get(0)
            : "seeds " + seeds.get(0) + " to " + seeds.get(seeds.size() - 1);
    return comparison.workload().name()
        + ": "
        + comparison.layouts().size()
        + (comparison.layouts().size() == 1 ? " layout, " : " layouts, ")
        + which
        + ", "
        + runs
        + (runs == 1 ? " run" : " runs")
        + (comparison.partial() ? " so far" : "")
        + ", profile "
        + comparison.workload().profile()
        + ", "
        + comparison.workload().media().name().toLowerCase(Locale.ROOT)
        + (comparison.scale() == 1 ? "" : ", work times " + Estimates.number(comparison.scale()))
        + ". ± gives the 95 % confidence interval over seeds"
        + (seeds.size() == 1 ? ", which one seed does not have." : ".");
  }

  /** Where the prices are from. */
  static String prices(Comparison comparison) {
    return "Prices: "
        + comparison.prices().source()
        + ", "
        + comparison.prices().date()
        + ", "
        + comparison.prices().currency()
        + ". The cost is an estimate for comparing, not a bill; --prices takes your own figures.";
  }

  /** Where the latency figures are from. */
  static String latencyData(Comparison comparison) {
    return "Latency data: "
        + comparison.latencyData().source()
        + ", "
        + comparison.latencyData().date()
        + ".";
  }
}
