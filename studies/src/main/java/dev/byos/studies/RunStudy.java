package dev.byos.studies;

import dev.byos.checks.expectation.ExpectationJudge;
import dev.byos.checks.expectation.VerdictRule;
import dev.byos.checks.exports.BlobFailure;
import dev.byos.model.artefact.StoreLocation;
import dev.byos.model.report.ExpectationResult;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Story;
import dev.byos.model.report.Timing;
import dev.byos.model.scenario.Scenario;
import dev.byos.simulator.Simulation;
import dev.byos.simulator.SimulationException;
import dev.byos.simulator.SimulationRequest;
import dev.byos.simulator.SimulationResult;
import dev.byos.simulator.store.BlobStore;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One scenario becomes one judged run: simulate, watch, read back, judge. */
public final class RunStudy {
  private static final double NANOS_PER_SECOND = 1e9;

  private RunStudy() {}

  /**
   * Makes and judges a run. The folder then holds the history, the journal and the blobs; reports
   * are the caller's to write.
   *
   * @throws RunFailedException when something outside the tool stood in the way
   */
  public static JudgedRun run(RunPlan plan) {
    try (OpenStore store = OpenStore.open(plan)) {
      return judged(plan, store);
    } catch (IOException | SimulationException problem) {
      throw new RunFailedException(problem.getMessage(), problem);
    }
  }

  private static JudgedRun judged(RunPlan plan, OpenStore store) {
    long begun = System.nanoTime();
    Watch watch = new Watch(plan);
    SimulationResult result = Simulation.run(request(plan, store.store(), watch));
    long simulated = System.nanoTime();
    StoreLocation location =
        store.store().map(BlobStore::location).orElseGet(StoreLocation.None::new);
    List<BlobFailure> failures =
        result.blobFailures().stream().map(f -> new BlobFailure(f.address(), f.reason())).toList();
    Watch.Outcome outcome = watch.finish(location, failures);
    RunReport report = report(plan, result, outcome);
    long judged = System.nanoTime();
    return new JudgedRun(report, timing(plan, result, begun, simulated, judged));
  }

  private static SimulationRequest request(RunPlan plan, Optional<BlobStore> store, Watch watch) {
    SimulationRequest.Journal journal;
    if (plan.journal() instanceof JournalChoice.Postgres postgres) {
      journal =
          new SimulationRequest.Journal.Postgres(
              postgres.jdbcUrl(), postgres.user(), postgres.password());
    } else if (plan.journal() instanceof JournalChoice.H2) {
      journal = new SimulationRequest.Journal.H2();
    } else {
      journal = new SimulationRequest.Journal.None();
    }
    return new SimulationRequest(
        plan.scenario(),
        plan.seed(),
        plan.regions(),
        plan.threads(),
        journal,
        plan.folder(),
        Optional.of(plan.folder().resolve("history.jsonl")),
        store,
        watch::accept,
        plan.progress()::at);
  }

  private static RunReport report(RunPlan plan, SimulationResult result, Watch.Outcome outcome) {
    Scenario scenario = plan.scenario();
    List<ExpectationResult> expectations =
        new ExpectationJudge(
                outcome.judgement().totals(),
                outcome.judgement().outcomes(),
                outcome.latency(),
                outcome.exports())
            .judge(scenario.expectations());
    return new RunReport(
        plan.tool(),
        Story.of(scenario),
        plan.seed(),
        plan.regions().latencyData(),
        result.events(),
        result.historySha256(),
        VerdictRule.of(
            plan.failOn(),
            outcome.judgement().totals(),
            outcome.judgement().outcomes(),
            expectations,
            outcome.exports()),
        outcome.judgement().findings(),
        outcome.judgement().totals(),
        outcome.judgement().outcomes(),
        outcome.latency(),
        outcome.exports(),
        expectations,
        outcome.judgement().work(),
        outcome.judgement().timeline(),
        outcome.judgement().activity(),
        outcome.faults(),
        outcome.flows(),
        outcome.sites(),
        Catalogue.assumptions(plan.inputAssumptions()));
  }

  private static Timing timing(
      RunPlan plan, SimulationResult result, long begun, long simulated, long judged) {
    double total = (judged - begun) / NANOS_PER_SECOND;
    return new Timing(
        total,
        result.seconds(),
        (judged - simulated) / NANOS_PER_SECOND,
        result.events(),
        result.seconds() > 0 ? result.events() / result.seconds() : 0,
        result.deliveries(),
        result.openEventsMaximal(),
        result.clockWaitsForJournal(),
        plan.threads(),
        plan.journal().getClass().getSimpleName(),
        plan.storage().getClass().getSimpleName(),
        System.getProperty("java.version"),
        List.of(
            new Timing.Phase("simulate and store", (simulated - begun) / NANOS_PER_SECOND),
            new Timing.Phase("read back and judge", (judged - simulated) / NANOS_PER_SECOND)));
  }
}
