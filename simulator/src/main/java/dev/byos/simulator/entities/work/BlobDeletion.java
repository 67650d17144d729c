package dev.byos.simulator.entities.work;

import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.Message;
import java.util.List;

/**
 * Deletes what an upload stored, one blob after the other: the number of the blob travels with the
 * request, so that only tries have to be remembered. A deletion that is given up is passed over;
 * the storage account has recorded its refusal.
 *
 * @param tasks the tasks of the upload
 * @param ledger what became of them; null when nothing was to be stored
 * @param reason recorded with every deletion
 */
record BlobDeletion(BlobClient client, List<BlobTask> tasks, BlobLedger ledger, String reason) {

  /** Sends the first deletion. Returns false when there is nothing to delete. */
  boolean begin(Decision.Builder decision, Context context) {
    return deleteAfter(-1, decision, context);
  }

  /**
   * Handles an answer, a failure to deliver or a timer.
   *
   * @return false when nothing is left to delete
   */
  boolean handle(
      Decision.Builder decision, Context context, Message message, SequentialTries tries) {
    int number = BlobClient.taskOf(message);
    BlobTask deletion = tasks.get(number).delete(reason);
    BlobClient.Step step =
        client.handle(decision, context, message, deletion, number, tries.attempt(number));
    return step.result() == BlobClient.Result.PENDING || deleteAfter(number, decision, context);
  }

  private boolean deleteAfter(int number, Decision.Builder decision, Context context) {
    for (int i = number + 1; ledger != null && i < ledger.size(); i++) {
      if (ledger.stored(i)) {
        client.send(decision, context, tasks.get(i).delete(reason), i, 1);
        return true;
      }
    }
    return false;
  }
}
