package dev.byos.studies;

import dev.byos.model.finding.Severity;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.report.Assumption;
import dev.byos.model.report.RunReport;
import dev.byos.model.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;

/**
 * One run to be made and judged.
 *
 * @param seed replaces the scenario's own
 * @param threads threads for entities, 1 to 64; nothing but the speed depends on it
 * @param inputAssumptions what the reader of the scenario takes for granted
 * @param folder an existing, empty folder for everything that the run writes
 * @param failOn lightest finding that counts as a violation
 */
public record RunPlan(
    Scenario scenario,
    List<Assumption> inputAssumptions,
    long seed,
    RegionCatalogue regions,
    int threads,
    JournalChoice journal,
    StorageChoice storage,
    Path folder,
    Severity failOn,
    RunReport.Tool tool,
    Progress progress) {

  /** Is told how far a run is. */
  @FunctionalInterface
  public interface Progress {

    /** Virtual time, microseconds, and the number of events so far. */
    void at(long virtualMicros, long events);
  }
}
