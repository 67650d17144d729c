package dev.byos.cli;

import dev.byos.studies.Stop;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C (SIGINT, and SIGTERM alike) during a long command into a wish to stop: the command
 * gets the time to keep what is done and to report it, then the process ends with exit code {@value
 * ExitCode#INCONCLUSIVE}. Without the patience of the shutdown hook the JVM would end in the middle
 * of a report.
 */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;

  private final Stop stop = new Stop();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupted, "interruption");

  private Interruption() {}

  /** Watches until closed. */
  static Interruption watch() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Who is to ask and to be told. */
  Stop stop() {
    return stop;
  }

  /** Whether somebody interrupted the command. */
  boolean requested() {
    return stop.requested();
  }

  /** The command has said all it has to say. */
  @Override
  public void close() {
    over.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException endingAlready) {
      // The hook is at work and ends the process.
      return;
    }
  }

  private void interrupted() {
    stop.request();
    try {
      over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
    // Other hooks could still wait for what was interrupted; what matters is written.
    Runtime.getRuntime().halt(ExitCode.INCONCLUSIVE);
  }
}
