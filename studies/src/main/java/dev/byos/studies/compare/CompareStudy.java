package dev.byos.studies.compare;

import dev.byos.model.compare.Comparison;
import dev.byos.model.compare.LayoutResult;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Story;
import dev.byos.model.scenario.Scenario;
import dev.byos.studies.JournalChoice;
import dev.byos.studies.RunFailedException;
import dev.byos.studies.RunPlan;
import dev.byos.studies.RunStudy;
import dev.byos.studies.Stop;
import dev.byos.studies.StorageChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Puts several layouts through the same work with the same seeds, several runs at a time, and sets
 * them side by side. Runs with the same seed see the same calls whatever the layout, since every
 * entity draws from a stream of its own; so what differs between them is the layouts' doing.
 *
 * <p>All figures come from the reports that the archive gives back, in the order of layouts and
 * seeds: neither the number of runs at a time nor their order nor an interruption shows.
 */
public final class CompareStudy {
  private static final long PATIENCE_SECONDS = 60;

  private final ComparePlan plan;
  private final RunArchive archive;
  private final CompareProgress progress;
  private final Stop stop;

  private CompareStudy(ComparePlan plan, RunArchive archive, CompareProgress progress, Stop stop) {
    this.plan = plan;
    this.archive = archive;
    this.progress = progress;
    this.stop = stop;
  }

  /**
   * Makes the runs that the archive does not have yet, and compares.
   *
   * @param stop ends the work early; the comparison is partial then
   * @throws RunFailedException when something outside the tool stood in the way; the runs that were
   *     made are in the archive
   */
  public static Comparison compare(
      ComparePlan plan, RunArchive archive, CompareProgress progress, Stop stop) {
    return new CompareStudy(plan, archive, progress, stop).compare();
  }

  private Comparison compare() {
    List<Runs> runs = plan.layouts().stream().map(layout -> new Runs()).toList();
    ExecutorService workers =
        Executors.newFixedThreadPool(plan.jobs(), task -> new Thread(task, "comparison"));
    try {
      List<Future<?>> tasks = new ArrayList<>();
      // Seed by seed, so that what is there after an interruption can be compared in pairs.
      for (long seed : plan.seeds()) {
        for (int i = 0; i < runs.size(); i++) {
          ComparePlan.Layout layout = plan.layouts().get(i);
          Runs own = runs.get(i);
          tasks.add(workers.submit(() -> one(layout, seed).map(RunDigest::of).ifPresent(own::add)));
        }
      }
      for (Future<?> task : tasks) {
        await(task);
      }
    } finally {
      end(workers);
    }
    return comparison(runs);
  }

  /** Whatever still goes on was asked to stop; nobody writes into the runs' folders afterwards. */
  private static void end(ExecutorService workers) {
    workers.shutdown();
    try {
      workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void await(Future<?> task) {
    try {
      task.get();
    } catch (ExecutionException failed) {
      stop.request();
      if (failed.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new RunFailedException("a run failed: " + failed.getCause(), failed.getCause());
    } catch (InterruptedException interrupted) {
      stop.request();
      Thread.currentThread().interrupt();
      throw new RunFailedException("the comparison was interrupted", interrupted);
    }
  }

  private Optional<RunReport> one(ComparePlan.Layout layout, long seed) {
    if (stop.requested()) {
      return Optional.empty();
    }
    Optional<RunReport> kept = archive.find(layout.name(), seed);
    if (kept.isPresent()) {
      progress.done(layout.name(), seed, true);
      return kept;
    }
    progress.begin(layout.name(), seed);
    RunPlan run = run(layout, seed);
    Optional<RunReport> made = stop.unlessRequested(() -> RunStudy.run(run).report());
    if (made.isEmpty()) {
      archive.discard(layout.name(), seed);
      return made;
    }
    // Not to be interrupted: what was made in full is kept in full.
    RunReport report = archive.keep(layout.name(), made.get());
    progress.done(layout.name(), seed, false);
    return Optional.of(report);
  }

  private RunPlan run(ComparePlan.Layout layout, long seed) {
    return new RunPlan(
        layout.scenario(),
        plan.inputAssumptions(),
        seed,
        plan.regions(),
        1,
        new JournalChoice.None(),
        new StorageChoice.Directory(),
        archive.folder(layout.name(), seed),
        plan.failOn(),
        plan.tool(),
        (micros, events) -> progress.at(layout.name(), seed, micros, events));
  }

  private Comparison comparison(List<Runs> runs) {
    List<LayoutFigures> figures = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      figures.add(LayoutFigures.of(plan.layouts().get(i), runs.get(i).all(), plan));
    }
    boolean partial =
        figures.stream().anyMatch(layout -> layout.runs().size() < plan.seeds().size());
    Ranking ranking =
        Ranking.of(figures, partial, plan.seeds().size(), plan.prices().origin().currency());
    Scenario first = plan.layouts().get(0).scenario();
    List<LayoutResult> results = figures.stream().map(LayoutFigures::result).toList();
    return new Comparison(
        plan.tool(),
        new Story(
            first.name(),
            first.description(),
            plan.workloadFiles(),
            first.start(),
            first.durationMicros(),
            first.media(),
            first.profile().name()),
        plan.regions().latencyData(),
        plan.scale(),
        plan.seeds(),
        partial,
        plan.prices().origin(),
        results,
        ranking.winner(),
        ranking.reasons(),
        ranking.differences(),
        CompareAssumptions.with(plan.inputAssumptions(), plan.prices().origin()));
  }
}
