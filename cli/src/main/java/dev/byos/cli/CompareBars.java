package dev.byos.cli;

import dev.byos.studies.compare.ComparePlan;
import dev.byos.studies.compare.CompareProgress;
import java.io.PrintWriter;

/** Shows how far the runs of a comparison are. */
final class CompareBars implements CompareProgress, AutoCloseable {
  private final RunBars bars;
  private final long durationMicros;

  CompareBars(ComparePlan plan, PrintWriter err) {
    this.durationMicros = plan.layouts().get(0).scenario().durationMicros();
    int runs = plan.layouts().size() * plan.seeds().size();
    this.bars = new RunBars(err, "compare", runs, Terminal.isInteractive());
  }

  @Override
  public void begin(String layout, long seed) {
    bars.begin(name(layout, seed), durationMicros);
  }

  @Override
  public void at(String layout, long seed, long virtualMicros, long events) {
    bars.at(name(layout, seed), virtualMicros);
  }

  @Override
  public void done(String layout, long seed, boolean reused) {
    bars.done(name(layout, seed), reused);
  }

  private static String name(String layout, long seed) {
    return layout + " seed " + seed;
  }

  @Override
  public void close() {
    bars.close();
  }
}
