package dev.byos.cli;

import dev.byos.model.scenario.Scenario;
import java.io.PrintWriter;

/** Shows how far the runs of {@code byos run} are: one by itself, or several with their total. */
abstract sealed class BatchProgress implements AutoCloseable {

  static BatchProgress of(int scripts, PrintWriter err) {
    return scripts == 1 ? new One(err) : new Several(scripts, err);
  }

  /**
   * A run begins.
   *
   * @param fromBefore whether its report is there already
   */
  abstract void begin(Scenario scenario, boolean fromBefore);

  /** How far the run is. */
  abstract void at(long virtualMicros, long events);

  /** The run is over; the terminal is free for its report. */
  abstract void done();

  @Override
  public abstract void close();

  private static final class One extends BatchProgress {
    private final PrintWriter err;
    private RunProgress run;

    One(PrintWriter err) {
      this.err = err;
    }

    @Override
    void begin(Scenario scenario, boolean fromBefore) {
      run =
          fromBefore
              ? null
              : new RunProgress(
                  err, scenario.name(), scenario.durationMicros(), Terminal.isInteractive());
    }

    @Override
    void at(long virtualMicros, long events) {
      run.at(virtualMicros, events);
    }

    @Override
    void done() {
      close();
    }

    @Override
    public void close() {
      if (run != null) {
        run.close();
        run = null;
      }
    }
  }

  private static final class Several extends BatchProgress {
    private final RunBars bars;
    private String name;
    private boolean reused;

    Several(int scripts, PrintWriter err) {
      this.bars = new RunBars(err, "run", scripts, Terminal.isInteractive());
    }

    @Override
    void begin(Scenario scenario, boolean fromBefore) {
      name = scenario.name();
      reused = fromBefore;
      if (!fromBefore) {
        bars.begin(name, scenario.durationMicros());
      }
    }

    @Override
    void at(long virtualMicros, long events) {
      bars.at(name, virtualMicros);
    }

    @Override
    void done() {
      bars.done(name, reused);
      bars.hide();
    }

    @Override
    public void close() {
      bars.close();
    }
  }
}
