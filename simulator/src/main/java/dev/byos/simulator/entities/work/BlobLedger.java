package dev.byos.simulator.entities.work;

import dev.byos.model.event.WorkEvent;
import java.util.Arrays;
import java.util.List;

/**
 * What a piece of work remembers of the blobs that it is storing: a part of its state, changed by
 * events alone. Blobs are numbered as in the list of tasks; at most {@link #WINDOW} are on their
 * way at a time, the next is sent when one of them has come to its end.
 */
final class BlobLedger {
  /** Largest number of requests on their way at a time. */
  static final int WINDOW = 16;

  private static final byte SENT = 1;
  private static final byte STORED = 2;
  private static final byte FAILED = 3;

  private final byte[] stages;
  private final int[] attempts;
  private final long[] firstRequestedAt;
  private final long[] lastRequestedAt;
  private int launched;
  private int open;
  private WorkEvent.ArtefactFailed firstFailure;
  private String storageRegion;
  private long storedBytes;

  /** Begins with a number of blobs, the first of them sent at that time. */
  BlobLedger(int blobs, long timeMicros) {
    stages = new byte[blobs];
    attempts = new int[blobs];
    firstRequestedAt = new long[blobs];
    lastRequestedAt = new long[blobs];
    open = blobs;
    while (launched < Math.min(WINDOW, blobs)) {
      launch(timeMicros);
    }
  }

  private void launch(long timeMicros) {
    stages[launched] = SENT;
    attempts[launched] = 1;
    firstRequestedAt[launched] = timeMicros;
    lastRequestedAt[launched] = timeMicros;
    launched++;
  }

  /** Applies an event to the blob it speaks of, if it is one of the tasks. */
  void apply(long timeMicros, WorkEvent event, List<BlobTask> tasks) {
    if (event instanceof WorkEvent.ArtefactStored stored) {
      storageRegion = stored.storageRegion();
      storedBytes += stored.lengthBytes();
      close(timeMicros, indexOfBlob(stored.blob(), tasks), STORED);
    } else if (event instanceof WorkEvent.ArtefactFailed failed) {
      firstFailure = firstFailure == null ? failed : firstFailure;
      close(timeMicros, indexOfBlob(failed.blob(), tasks), FAILED);
    } else if (event instanceof WorkEvent.RetryScheduled retry) {
      int index = indexOfTarget(retry.target(), tasks);
      if (index >= 0 && stages[index] == SENT) {
        attempts[index] = retry.attempt() + 1;
        lastRequestedAt[index] = retry.retryAtMicros();
      }
    }
  }

  private void close(long timeMicros, int index, byte stage) {
    if (index < 0 || stages[index] >= STORED) {
      return;
    }
    boolean wasSent = stages[index] == SENT;
    stages[index] = stage;
    open--;
    if (wasSent && stage == STORED && firstFailure == null && launched < stages.length) {
      launch(timeMicros);
    }
  }

  private static int indexOfBlob(String blob, List<BlobTask> tasks) {
    for (int i = 0; i < tasks.size(); i++) {
      if (tasks.get(i).blob().equals(blob)) {
        return i;
      }
    }
    return -1;
  }

  private static int indexOfTarget(String target, List<BlobTask> tasks) {
    for (int i = 0; i < tasks.size(); i++) {
      if (target.endsWith(tasks.get(i).blob()) && tasks.get(i).target().equals(target)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a request for this blob is on its way or waits to be tried again. */
  boolean awaiting(int index) {
    return index >= 0 && index < stages.length && stages[index] == SENT;
  }

  boolean stored(int index) {
    return stages[index] == STORED;
  }

  int attempt(int index) {
    return attempts[index];
  }

  long firstRequestedAtMicros(int index) {
    return firstRequestedAt[index];
  }

  long lastRequestedAtMicros(int index) {
    return lastRequestedAt[index];
  }

  /** The first blob that has not been sent yet; the number of blobs when all have. */
  int launched() {
    return launched;
  }

  /** Blobs that have not come to their end. */
  int open() {
    return open;
  }

  int size() {
    return stages.length;
  }

  /** The first failure, or null. */
  WorkEvent.ArtefactFailed firstFailure() {
    return firstFailure;
  }

  /** Region of the account, null until something is stored. */
  String storageRegion() {
    return storageRegion;
  }

  /** Bytes of everything that is stored. */
  long storedBytes() {
    return storedBytes;
  }

  @Override
  public String toString() {
    return "BlobLedger" + Arrays.toString(stages) + Arrays.toString(attempts);
  }
}
