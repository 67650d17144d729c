package dev.byos.studies;

import dev.byos.checks.exports.BlobFailure;
import dev.byos.checks.exports.ExportVerification;
import dev.byos.checks.exports.ExportVerifier;
import dev.byos.checks.judge.Judge;
import dev.byos.checks.judge.Judgement;
import dev.byos.checks.latency.LatencyMeasurement;
import dev.byos.model.artefact.StoreLocation;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.LatencyRow;
import java.util.List;

/**
 * Everybody who watches a history go by: the rules, the latency measurement and the export
 * verification.
 */
final class Watch {
  private final Judge.Session judge;
  private final ExportVerifier exports = new ExportVerifier();
  private final LatencyMeasurement latency = new LatencyMeasurement();

  Watch(RunPlan plan) {
    this.judge = Judge.begin(plan.scenario(), plan.regions());
  }

  /** What they saw. */
  record Outcome(Judgement judgement, List<LatencyRow> latency, ExportSummary exports) {}

  void accept(HistoryEvent event) {
    judge.accept(event);
    exports.accept(event);
    latency.accept(event);
  }

  Outcome finish(StoreLocation location, List<BlobFailure> failures) {
    ExportVerification verification = exports.finish(location, failures);
    judge.artefacts(verification);
    return new Outcome(judge.finish(), latency.rows(), verification.summary());
  }
}
