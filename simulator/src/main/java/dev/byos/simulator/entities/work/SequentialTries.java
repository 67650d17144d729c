package dev.byos.simulator.entities.work;

import dev.byos.model.event.WorkEvent;
import java.util.List;

/**
 * What has to be remembered of tasks that are done one after the other (deletions, reading back):
 * how often the present one was tried. Changed by events alone.
 */
final class SequentialTries {
  private int task = -1;
  private int attempt = 1;

  /** Notes a retry of one of the tasks. */
  void apply(WorkEvent.RetryScheduled retry, List<BlobTask> tasks) {
    for (int i = 0; i < tasks.size(); i++) {
      if (tasks.get(i).target().equals(retry.target())) {
        task = i;
        attempt = retry.attempt() + 1;
      }
    }
  }

  /** The try of a task that is on its way. */
  int attempt(int number) {
    return number == task ? attempt : 1;
  }
}
