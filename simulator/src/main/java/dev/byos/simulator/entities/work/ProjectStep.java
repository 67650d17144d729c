package dev.byos.simulator.entities.work;

import dev.byos.model.event.WorkEvent;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.Message;
import java.util.List;

/**
 * One storage step of a custom project: put a blob and, for data, read it back. A project takes its
 * steps one after the other, so this little is all that it has to remember of storage.
 */
final class ProjectStep {
  private static final int PUT = 0;
  private static final int GET = 1;

  /** How the step stands after a message. */
  enum Standing {
    OPEN,
    DONE,
    FAILED
  }

  /**
   * The standing.
   *
   * @param status of the failure, 0 when there is none or nothing answered
   * @param storageRegion region of the account when done
   */
  record Outcome(Standing standing, String storageRegion, int status, String code, String message) {
    private static final Outcome OPEN = new Outcome(Standing.OPEN, null, 0, null, null);
  }

  private final BlobLedger put;
  private final SequentialTries get = new SequentialTries();

  /** A step whose blob is sent at that time. */
  ProjectStep(long timeMicros) {
    put = new BlobLedger(1, timeMicros);
  }

  /** Applies an event of the step. */
  void apply(long timeMicros, WorkEvent event, BlobTask task) {
    if (event instanceof WorkEvent.RetryScheduled retry && retry.operation().equals("GetBlob")) {
      get.apply(retry, List.of(task, task.get()));
    } else {
      put.apply(timeMicros, event, List.of(task));
    }
  }

  static void begin(Decision.Builder decision, Context context, BlobClient client, BlobTask task) {
    new BlobUpload(client, List.of(task)).begin(decision, context);
  }

  /**
   * Handles an answer, a failure to deliver or a timer.
   *
   * @param reader who reads the blob back; null when nobody does
   */
  Outcome handle(
      Decision.Builder decision,
      Context context,
      Message message,
      BlobClient writer,
      BlobClient reader,
      BlobTask task) {
    int number = BlobClient.taskOf(message);
    if (number == GET) {
      return readBack(decision, context, message, reader, task);
    }
    if (number != PUT) {
      return Outcome.OPEN;
    }
    BlobUpload.Outcome outcome =
        new BlobUpload(writer, List.of(task)).handle(decision, context, message, put);
    if (outcome.standing() == BlobUpload.Standing.FAILED) {
      WorkEvent.ArtefactFailed failure = outcome.failure();
      return failed(failure.status(), failure.code(), failure.message());
    }
    if (outcome.standing() == BlobUpload.Standing.OPEN) {
      return Outcome.OPEN;
    }
    if (reader == null) {
      return new Outcome(Standing.DONE, outcome.storageRegion(), 0, null, null);
    }
    reader.send(decision, context, task.get(), GET, 1);
    return Outcome.OPEN;
  }

  private Outcome readBack(
      Decision.Builder decision,
      Context context,
      Message message,
      BlobClient reader,
      BlobTask task) {
    BlobClient.Step step =
        reader.handle(decision, context, message, task.get(), GET, get.attempt(GET));
    return switch (step.result()) {
      case PENDING -> Outcome.OPEN;
      case DONE -> new Outcome(Standing.DONE, step.reply().storageRegion(), 0, null, null);
      case FAILED -> failed(step.status(), step.code(), step.message());
    };
  }

  private static Outcome failed(int status, String code, String message) {
    return new Outcome(Standing.FAILED, null, status, code, message);
  }

  @Override
  public String toString() {
    return "ProjectStep[" + put + "]";
  }
}
