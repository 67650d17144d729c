package dev.byos.studies.compare;

import dev.byos.model.compare.Comparison.Prices;
import dev.byos.model.report.Assumption;
import dev.byos.studies.Catalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a comparison takes for granted beyond what its runs do. */
public final class CompareAssumptions {

  private CompareAssumptions() {}

  /** The assumptions of the runs and of the comparison, ordered by id. */
  static List<Assumption> with(List<Assumption> ofInput, Prices prices) {
    List<Assumption> all = new ArrayList<>(Catalogue.assumptions(ofInput));
    all.addAll(own());
    all.add(
        new Assumption(
            "compare.prices",
            "Costs are estimated with these prices: "
                + prices.source()
                + " ("
                + prices.date()
                + ", "
                + prices.currency()
                + ").",
            "Prices differ by contract; a table of one's own replaces them."));
    all.sort(Comparator.comparing(Assumption::id));
    return all;
  }

  /** Those that do not depend on the input, ordered by id. */
  public static List<Assumption> own() {
    return List.of(
        new Assumption(
            "compare.built-in-storage",
            "What Communication Services keeps in its built-in storage costs nothing.",
            "The estimate compares the customer's own accounts."),
        new Assumption(
            "compare.egress",
            "Every byte that is made in one region and rests in another is charged once, at the"
                + " price of that pair; copies that geo-redundant accounts make are part of the"
                + " storage price.",
            "No document says whom a service's own traffic is charged to."),
        new Assumption(
            "compare.independence",
            "Runs of different seeds are independent, and means over them are close to normal.",
            "Confidence intervals are Student's t over seeds."),
        new Assumption(
            "compare.month",
            "A month has 730 hours; what a run stores is charged for as long as it rested within"
                + " the run.",
            "Usual in price lists; what happens to the data after the run is not part of it."),
        new Assumption(
            "compare.operations",
            "Every stored blob is one write operation; reads and listings cost nothing.",
            "Blobs of this work are mostly smaller than one block."));
  }
}
