package dev.byos.studies;

import dev.byos.checks.exports.BlobFailure;
import dev.byos.checks.exports.ExportVerification;
import dev.byos.checks.exports.ExportVerifier;
import dev.byos.checks.judge.Judge;
import dev.byos.checks.judge.Judgement;
import dev.byos.checks.latency.LatencyMeasurement;
import dev.byos.checks.measure.FaultMeasurement;
import dev.byos.checks.measure.FlowMeasurement;
import dev.byos.checks.measure.Whereabouts;
import dev.byos.model.artefact.StoreLocation;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.report.DataFlow;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.FaultImpact;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.Site;
import java.util.List;

/**
 * Everybody who watches a history go by: the rules, the measurements of latency, faults and data at
 * rest, and the export verification.
 */
final class Watch {
  private final RunPlan plan;
  private final Judge.Session judge;
  private final ExportVerifier exports = new ExportVerifier();
  private final LatencyMeasurement latency = new LatencyMeasurement();
  private final Whereabouts whereabouts = new Whereabouts();
  private final FaultMeasurement faults;
  private final FlowMeasurement flows;

  Watch(RunPlan plan) {
    this.plan = plan;
    this.judge = Judge.begin(plan.scenario(), plan.regions());
    this.faults = new FaultMeasurement(plan.scenario(), whereabouts);
    this.flows = new FlowMeasurement(plan.regions());
  }

  /** What they saw. */
  record Outcome(
      Judgement judgement,
      List<LatencyRow> latency,
      ExportSummary exports,
      List<FaultImpact> faults,
      List<DataFlow> flows,
      List<Site> sites) {}

  void accept(HistoryEvent event) {
    judge.accept(event);
    exports.accept(event);
    latency.accept(event);
    whereabouts.accept(event);
    faults.accept(event);
    flows.accept(event);
  }

  Outcome finish(StoreLocation location, List<BlobFailure> failures) {
    ExportVerification verification = exports.finish(location, failures);
    judge.artefacts(verification);
    List<LatencyRow> rows = latency.rows();
    List<DataFlow> resting = flows.flows();
    Sites sites = new Sites(plan.regions());
    sites.add(plan.scenario().estate());
    whereabouts.regions().forEach(sites::add);
    rows.forEach(sites::add);
    resting.forEach(sites::add);
    return new Outcome(
        judge.finish(), rows, verification.summary(), faults.impacts(), resting, sites.all());
  }
}
