package dev.byos.studies.compare;

import dev.byos.model.compare.LayoutResult;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.report.DataFlow;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.FaultImpact;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Site;
import java.util.List;

/**
 * What a comparison keeps of one run in memory: figures and counts. Findings are kept of one run of
 * a layout only; lists of single artefacts of none.
 */
record RunDigest(
    LayoutResult.Run run,
    List<Finding> findings,
    List<RuleOutcome> rules,
    LayoutResult.Exports exports,
    List<RunReport.WorkCount> work,
    List<LatencyRow> latency,
    List<FaultImpact> faults,
    List<DataFlow> flows,
    List<Site> sites) {

  static RunDigest of(RunReport report) {
    return new RunDigest(
        new LayoutResult.Run(
            report.seed(), report.verdict(), report.historyEvents(), report.historySha256()),
        report.findings(),
        report.rules(),
        exports(report.exports()),
        report.work(),
        report.latency(),
        report.faults(),
        report.flows(),
        report.sites());
  }

  /** The same without the findings and their evidence. */
  RunDigest withoutFindings() {
    return new RunDigest(run, List.of(), rules, exports, work, latency, faults, flows, sites);
  }

  private static LayoutResult.Exports exports(ExportSummary summary) {
    return new LayoutResult.Exports(
        summary.verification(),
        summary.expected(),
        summary.stored(),
        summary.verified(),
        summary.expired(),
        summary.bytes(),
        summary.failed().size(),
        summary.missing().size(),
        summary.corrupt().size(),
        summary.unexpected().size(),
        summary.misplaced().size());
  }
}
