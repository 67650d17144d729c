package dev.byos.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows how far many runs are: on a terminal a bar for all with the remaining time and one for each
 * run that goes on, elsewhere a plain line now and then. A run takes over the bar of one that is
 * over, since bars that come and go leave their remains on the terminal.
 */
final class RunBars implements AutoCloseable {
  private static final long PLAIN_LINE_EVERY_NANOS = Duration.ofSeconds(5).toNanos();

  /** Parts of a run that a bar tells apart. */
  private static final long PARTS = 1000;

  private final PrintWriter err;
  private final String command;
  private final int runs;
  private final boolean terminal;
  private final Map<String, ProgressBar> bars = new TreeMap<>();
  private final Deque<ProgressBar> idle = new ArrayDeque<>();
  private final Map<String, Long> durationsMicros = new TreeMap<>();
  private final Map<String, Long> partsOfRunning = new TreeMap<>();
  private final long startedNanos = System.nanoTime();
  private long lastLineNanos = startedNanos;
  private ProgressBar total;
  private int done;
  private int reused;

  /**
   * @param command begins each plain line
   * @param runs number of runs
   */
  RunBars(PrintWriter err, String command, int runs, boolean terminal) {
    this.err = err;
    this.command = command;
    this.runs = runs;
    this.terminal = terminal;
  }

  /** Takes the bars off the terminal, so that something else can be printed. */
  synchronized void hide() {
    if (total != null) {
      bars.values().forEach(ProgressBar::close);
      bars.clear();
      idle.forEach(ProgressBar::close);
      idle.clear();
      total.close();
      total = null;
    }
  }

  private void show() {
    if (terminal && total == null) {
      total =
          bar("all runs", (runs - reused) * PARTS)
              .setUnit(" runs", PARTS)
              .startsFrom(partsDone(), Duration.ofNanos(System.nanoTime() - startedNanos))
              .clearDisplayOnFinish()
              .build();
    }
  }

  private static ProgressBarBuilder bar(String name, long max) {
    return new ProgressBarBuilder()
        .setTaskName(name)
        .setInitialMax(max)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200);
  }

  /**
   * A run begins.
   *
   * @param durationMicros its virtual time
   */
  synchronized void begin(String run, long durationMicros) {
    show();
    partsOfRunning.put(run, 0L);
    durationsMicros.put(run, Math.max(1, durationMicros));
    if (terminal) {
      ProgressBar bar =
          idle.isEmpty()
              ? bar("one run", PARTS)
                  .setUnit(" %", PARTS / 100)
                  .hideEta()
                  .clearDisplayOnFinish()
                  .build()
              : idle.pop();
      bar.stepTo(0);
      bar.setExtraMessage(" " + run);
      bars.put(run, bar);
    }
  }

  /** How far a run is. */
  synchronized void at(String run, long virtualMicros) {
    long durationMicros = durationsMicros.get(run);
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

  /**
   * A run is over.
   *
   * @param fromBefore whether its report was there already
   */
  synchronized void done(String run, boolean fromBefore) {
    partsOfRunning.remove(run);
    done++;
    reused += fromBefore ? 1 : 0;
    if (bars.containsKey(run)) {
      idle.push(bars.remove(run));
    }
    if (total != null) {
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
    return command + ": " + done + " of " + runs + " runs done" + left;
  }

  @Override
  public void close() {
    hide();
  }
}
