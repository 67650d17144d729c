package dev.byos.simulator.entities.work;

import dev.byos.model.event.WorkEvent;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.Message;
import java.util.List;

/**
 * Stores a list of blobs and accounts for each of them: {@link WorkEvent.ArtefactStored} or {@link
 * WorkEvent.ArtefactFailed}. Once a blob is given up those not yet sent are given up with it.
 *
 * @param tasks the blobs, the same list for the whole upload
 */
record BlobUpload(BlobClient client, List<BlobTask> tasks) {

  /** How the upload stands after a message. */
  enum Standing {
    OPEN,
    ALL_STORED,
    FAILED
  }

  /**
   * The standing.
   *
   * @param storageRegion region of the account, null when nothing was stored
   * @param failure the first failure, null when there is none
   */
  record Outcome(
      Standing standing, String storageRegion, long storedBytes, WorkEvent.ArtefactFailed failure) {
    private static final Outcome OPEN = new Outcome(Standing.OPEN, null, 0, null);
  }

  /** Sends the first tries. */
  void begin(Decision.Builder decision, Context context) {
    for (int i = 0; i < Math.min(BlobLedger.WINDOW, tasks.size()); i++) {
      client.send(decision, context, tasks.get(i), i, 1);
    }
  }

  /** Handles an answer, a failure to deliver or a timer. */
  Outcome handle(Decision.Builder decision, Context context, Message message, BlobLedger ledger) {
    int number = BlobClient.taskOf(message);
    if (!ledger.awaiting(number)) {
      return Outcome.OPEN;
    }
    BlobTask task = tasks.get(number);
    int attempt = ledger.attempt(number);
    BlobClient.Step step = client.handle(decision, context, message, task, number, attempt);
    return switch (step.result()) {
      case PENDING -> Outcome.OPEN;
      case DONE -> stored(decision, context, ledger, number, task, step);
      case FAILED -> failed(decision, ledger, task, attempt, step);
    };
  }

  private Outcome stored(
      Decision.Builder decision,
      Context context,
      BlobLedger ledger,
      int number,
      BlobTask task,
      BlobClient.Step step) {
    decision.event(
        new WorkEvent.ArtefactStored(
            task.artefact().name(),
            task.account().name(),
            task.container(),
            task.blob(),
            step.reply().lengthBytes(),
            step.reply().storageRegion(),
            ledger.attempt(number),
            ledger.firstRequestedAtMicros(number),
            ledger.lastRequestedAtMicros(number)));
    int next = ledger.launched();
    if (ledger.firstFailure() == null && next < tasks.size()) {
      client.send(decision, context, tasks.get(next), next, 1);
    }
    if (ledger.open() > 1) {
      return Outcome.OPEN;
    }
    return new Outcome(
        ledger.firstFailure() == null ? Standing.ALL_STORED : Standing.FAILED,
        step.reply().storageRegion(),
        ledger.storedBytes() + step.reply().lengthBytes(),
        ledger.firstFailure());
  }

  private Outcome failed(
      Decision.Builder decision,
      BlobLedger ledger,
      BlobTask task,
      int attempt,
      BlobClient.Step step) {
    WorkEvent.ArtefactFailed failure = failure(task, attempt, step);
    decision.event(failure);
    int unsent = 0;
    if (ledger.firstFailure() == null) {
      for (int i = ledger.launched(); i < tasks.size(); i++) {
        decision.event(failure(tasks.get(i), 0, step));
        unsent++;
      }
    }
    if (ledger.open() > 1 + unsent) {
      return Outcome.OPEN;
    }
    return new Outcome(
        Standing.FAILED,
        ledger.storageRegion(),
        ledger.storedBytes(),
        ledger.firstFailure() == null ? failure : ledger.firstFailure());
  }

  private static WorkEvent.ArtefactFailed failure(
      BlobTask task, int attempts, BlobClient.Step step) {
    return new WorkEvent.ArtefactFailed(
        task.artefact().name(),
        task.account().name(),
        task.container(),
        task.blob(),
        attempts,
        step.status(),
        step.code(),
        step.message());
  }
}
