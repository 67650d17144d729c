package dev.byos.studies.diff;

import dev.byos.model.diff.Change;
import dev.byos.model.diff.ReportDiff;
import dev.byos.model.diff.Side;
import dev.byos.model.diff.Terms;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Verdict;

/**
 * Compares two reports of runs. A finding, an export or an expectation is compared as it is, since
 * a run with the same seed has the same ones; a latency has changed only beyond what noise does.
 */
public final class DiffStudy {

  private DiffStudy() {}

  /**
   * Compares.
   *
   * @param tool what compares
   * @param baselineFile path of the baseline as the user gave it
   * @param currentFile path of the current report as the user gave it
   */
  public static ReportDiff compare(
      RunReport.Tool tool,
      String baselineFile,
      RunReport baseline,
      String currentFile,
      RunReport current,
      Terms terms) {
    FindingComparison findings = new FindingComparison(baseline, current, terms);
    return new ReportDiff(
        tool,
        terms,
        side(baselineFile, baseline),
        side(currentFile, current),
        Circumstances.between(baseline, current),
        verdict(baseline.verdict(), current.verdict()),
        findings.findings(),
        findings.rules(),
        LatencyComparison.compare(baseline.latency(), current.latency(), terms),
        ExportComparison.compare(baseline, current),
        ExpectationComparison.compare(baseline.expectations(), current.expectations()),
        WorkComparison.compare(baseline.work(), current.work()));
  }

  private static Side side(String file, RunReport report) {
    return new Side(
        file,
        report.tool(),
        report.scenario().name(),
        report.seed(),
        report.scenario().profile(),
        report.latencyData(),
        report.verdict(),
        report.historySha256());
  }

  /** Violations are worse than anything; what could not be judged is neither better nor worse. */
  private static Change verdict(Verdict before, Verdict now) {
    if (before == now) {
      return Change.UNCHANGED;
    }
    return switch (now) {
      case CLEAN -> Change.IMPROVED;
      case VIOLATIONS -> Change.REGRESSED;
      case INCONCLUSIVE -> Change.INCONCLUSIVE;
    };
  }
}
