package dev.byos.studies.compare;

import dev.byos.model.report.RunReport;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps the reports of single runs, so that a comparison that was stopped can go on. Whoever reads
 * a report back gets the same as whoever was handed it by {@link #keep}, so that a comparison does
 * not depend on when its runs were made. May be used by several threads.
 */
public interface RunArchive {

  /** The kept report of a run, if it fits the run that would be made now. */
  Optional<RunReport> find(String layout, long seed);

  /** An existing, empty folder for everything that a run writes. */
  Path folder(String layout, long seed);

  /**
   * Keeps a report and tidies the run's folder up.
   *
   * @return the report as it will be read back
   */
  RunReport keep(String layout, RunReport report);

  /** Takes away what a run that did not come to its end has left. */
  void discard(String layout, long seed);
}
