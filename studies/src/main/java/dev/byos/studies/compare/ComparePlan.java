package dev.byos.studies.compare;

import dev.byos.model.compare.PriceTable;
import dev.byos.model.finding.Severity;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.report.Assumption;
import dev.byos.model.report.RunReport;
import dev.byos.model.scenario.Scenario;
import java.util.List;

/**
 * A comparison to be made.
 *
 * @param layouts at least one, with names that differ
 * @param workloadFiles what the workload was read from
 * @param inputAssumptions what the readers of the inputs take for granted
 * @param seeds in ascending order; every layout runs with each of them
 * @param scale factor by which the amount of work was multiplied, for the report alone
 * @param jobs runs at the same time, at least 1; nothing but the speed depends on it
 * @param failOn lightest finding that counts as a violation
 */
public record ComparePlan(
    List<Layout> layouts,
    List<Scenario.InputFile> workloadFiles,
    List<Assumption> inputAssumptions,
    List<Long> seeds,
    double scale,
    RegionCatalogue regions,
    PriceTable prices,
    int jobs,
    Severity failOn,
    RunReport.Tool tool) {

  public ComparePlan {
    layouts = List.copyOf(layouts);
    workloadFiles = List.copyOf(workloadFiles);
    inputAssumptions = List.copyOf(inputAssumptions);
    seeds = List.copyOf(seeds);
  }

  /**
   * A layout under the workload.
   *
   * @param files what the layout was read from
   * @param scenario the workload on this layout
   */
  public record Layout(
      String name, String description, List<Scenario.InputFile> files, Scenario scenario) {
    public Layout {
      files = List.copyOf(files);
    }
  }
}
