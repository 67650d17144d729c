package dev.byos.cli;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows how far a run is: a bar with virtual time, rate and remaining time on a terminal, a plain
 * line now and then elsewhere.
 */
final class RunProgress implements AutoCloseable {
  private static final long PLAIN_LINE_EVERY_NANOS = Duration.ofSeconds(5).toNanos();
  private static final long SECOND_MICROS = 1_000_000L;

  private final PrintWriter err;
  private final String name;
  private final long durationMicros;
  private final ProgressBar bar;
  private final long startedNanos = System.nanoTime();
  private long lastLineNanos = startedNanos;

  RunProgress(PrintWriter err, String name, long durationMicros, boolean terminal) {
    this.err = err;
    this.name = name;
    this.durationMicros = Math.max(1, durationMicros);
    this.bar =
        terminal
            ? new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(Math.max(1, durationMicros / SECOND_MICROS))
                .setUnit(" virtual s", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .showSpeed()
                .hideEta()
                .setEtaFunction(state -> java.util.Optional.empty())
                .build()
            : null;
  }

  /** Told by the simulator. */
  void at(long virtualMicros, long events) {
    long shown = Math.min(virtualMicros, durationMicros);
    if (bar != null) {
      bar.stepTo(shown / SECOND_MICROS);
      bar.setExtraMessage(
          " " + virtualTime(virtualMicros) + ", " + events + " events" + eta(shown));
      return;
    }
    long now = System.nanoTime();
    if (now - lastLineNanos >= PLAIN_LINE_EVERY_NANOS) {
      lastLineNanos = now;
      err.println(
          name
              + ": virtual time "
              + virtualTime(virtualMicros)
              + ", "
              + events
              + " events"
              + eta(shown));
      err.flush();
    }
  }

  private String eta(long shownMicros) {
    if (shownMicros <= 0 || shownMicros >= durationMicros) {
      return "";
    }
    double elapsedSeconds = (System.nanoTime() - startedNanos) / 1e9;
    long left = Math.round(elapsedSeconds * (durationMicros - shownMicros) / shownMicros);
    return ", about " + left + " s left";
  }

  private static String virtualTime(long micros) {
    long seconds = micros / SECOND_MICROS;
    long hours = seconds / 3600;
    return String.format(
        java.util.Locale.ROOT, "%02d:%02d:%02d", hours, seconds / 60 % 60, seconds % 60);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
