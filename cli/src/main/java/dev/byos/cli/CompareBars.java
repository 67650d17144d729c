package dev.byos.cli;

import dev.byos.studies.compare.CompareProgress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows how far many runs are: on a terminal a bar for all with the remaining time and one for each
 * run that goes on, elsewhere a plain line now and then.
 */
final class CompareBars implements CompareProgress, AutoCloseable {
  private static final long PLAIN_LINE_EVERY_NANOS = Duration.ofSeconds(5).toNanos();

  /** Parts of a run that a bar tells apart. */
  private static final long PARTS = 1000;

  private final PrintWriter err;
  private final int runs;
  private final long durationMicros;
  private final boolean terminal;
  private final ProgressBar total;
  private final Map<String, ProgressBar> bars = new TreeMap<>();
  private final Map<String, Long> partsOfRunning = new TreeMap<>();
  private final long startedNanos = System.nanoTime();
  private long lastLineNanos = startedNanos;
  private int done;
  private int reused;

  /**
   * @param runs number of runs
   * @param durationMicros virtual time of a run
   */
  CompareBars(PrintWriter err, int runs, long durationMicros, boolean terminal) {
    this.err = err;
    this.runs = runs;
    this.durationMicros = Math.max(1, durationMicros);
    this.terminal = terminal;
    this.total = terminal ? bar("all runs", runs * PARTS).setUnit(" runs", PARTS).build() : null;
  }

  private static ProgressBarBuilder bar(String name, long max) {
    return new ProgressBarBuilder()
        .setTaskName(name)
        .setInitialMax(max)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200);
  }

  @Override
  public synchronized void begin(String layout, long seed) {
    String run = layout + " seed " + seed;
    partsOfRunning.put(run, 0L);
    if (terminal) {
      bars.put(run, bar(run, PARTS).setUnit(" %", PARTS / 100).clearDisplayOnFinish().build());
    }
  }

  @Override
  public synchronized void at(String layout, long seed, long virtualMicros, long events) {
    String run = layout + " seed " + seed;
    long parts = PARTS * Math.min(virtualMicros, durationMicros) / durationMicros;
    partsOfRunning.put(run, parts);
    if (terminal) {
      bars.get(run).stepTo(parts);
      total.stepTo(partsDone());
      return;
    }
    long now = System.nanoTime();
    if (now - lastLineNanos >= PLAIN_LINE_EVERY_NANOS) {
      lastLineNanos = now;
      err.println(line(now));
      err.flush();
    }
  }

  @Override
  public synchronized void done(String layout, long seed, boolean fromBefore) {
    String run = layout + " seed " + seed;
    partsOfRunning.remove(run);
    done++;
    reused += fromBefore ? 1 : 0;
    if (terminal) {
      if (bars.containsKey(run)) {
        bars.remove(run).close();
      }
      // What was there already says nothing about how long the rest takes.
      total.maxHint((runs - reused) * PARTS);
      total.stepTo(partsDone());
    }
  }

  private long partsDone() {
    long parts = (done - reused) * PARTS;
    for (long running : partsOfRunning.values()) {
      parts += running;
    }
    return parts;
  }

  private String line(long now) {
    long parts = partsDone();
    long all = (runs - reused) * PARTS;
    String left =
        parts == 0
            ? ""
            : ", about "
                + Math.round((now - startedNanos) / 1e9 * (all - parts) / parts)
                + " s left";
    return "compare: " + done + " of " + runs + " runs done" + left;
  }

  @Override
  public synchronized void close() {
    if (terminal) {
      bars.values().forEach(ProgressBar::close);
      total.close();
    }
  }
}
