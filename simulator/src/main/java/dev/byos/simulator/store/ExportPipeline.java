package dev.byos.simulator.store;

import dev.byos.model.artefact.BlobAddress;
import dev.byos.simulator.SimulationResult.BlobFailure;
import dev.byos.simulator.content.ContentDigest;
import dev.byos.simulator.entity.BlobEffect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings effects into a store with several uploads at a time. Effects on one blob keep their order;
 * effects on different blobs do not wait for each other. Whoever hands in effects waits while
 * {@link #OPEN_EFFECTS_MAXIMAL} are open, so memory stays flat however slow the store is.
 *
 * <p>A failed effect is recorded with its reason and does not stop the others. When the store can't
 * be reached {@link #UNAVAILABLE_IN_A_ROW} times in a row, the rest is recorded as failed without
 * trying, so that a dead store does not hold up the end of a run.
 */
public final class ExportPipeline implements BlobEffectSink {
  /** Uploads at a time where the caller does not say: more gain nothing with Azurite. */
  public static final int DEFAULT_UPLOADS = 16;

  /** Largest number of effects taken and not done. */
  public static final int OPEN_EFFECTS_MAXIMAL = 512;

  /** Failures to reach the store, one after the other, after which it counts as gone. */
  public static final int UNAVAILABLE_IN_A_ROW = 8;

  private final BlobStore store;
  private final List<Thread> workers = new ArrayList<>();

  // All guarded by this.
  private final Map<BlobAddress, Deque<BlobEffect>> openByAddress = new HashMap<>();
  private final Deque<BlobAddress> ready = new ArrayDeque<>();
  private final TreeMap<BlobAddress, BlobFailure> failures = new TreeMap<>();
  private int open;
  private int unavailableInARow;
  private String gone;
  private boolean closed;

  /** A pipeline with {@link #DEFAULT_UPLOADS} uploads at a time. */
  public ExportPipeline(BlobStore store) {
    this(store, DEFAULT_UPLOADS);
  }

  /**
   * A pipeline.
   *
   * @param uploads uploads at a time, 1 to 64
   */
  public ExportPipeline(BlobStore store, int uploads) {
    if (uploads < 1 || uploads > 64) {
      throw new IllegalArgumentException("uploads at a time must be 1 to 64: " + uploads);
    }
    this.store = store;
    for (int i = 0; i < uploads; i++) {
      Thread worker = new Thread(this::work, "export-" + i);
      worker.setDaemon(true);
      workers.add(worker);
      worker.start();
    }
  }

  @Override
  public synchronized void accept(BlobEffect effect) {
    awaitOpenBelow(OPEN_EFFECTS_MAXIMAL);
    if (closed) {
      throw new IllegalStateException("the export pipeline is closed");
    }
    open++;
    Deque<BlobEffect> effects = openByAddress.get(effect.address());
    if (effects == null) {
      effects = new ArrayDeque<>(1);
      openByAddress.put(effect.address(), effects);
      ready.add(effect.address());
    }
    effects.add(effect);
    notifyAll();
  }

  @Override
  public synchronized List<BlobFailure> finish() {
    awaitOpenBelow(1);
    return List.copyOf(failures.values());
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    workers.forEach(Thread::interrupt);
    for (Thread worker : workers) {
      try {
        worker.join(10_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void work() {
    for (BlobEffect effect = next(); effect != null; effect = next()) {
      String known = goneReason();
      if (known != null) {
        done(effect, known, false);
        continue;
      }
      try {
        apply(effect);
        done(effect, null, false);
      } catch (StoreUnavailableException e) {
        done(effect, e.getMessage(), true);
      } catch (IOException e) {
        done(effect, e.getMessage(), false);
      } catch (UncheckedIOException e) {
        done(effect, e.getCause().getMessage(), false);
      } catch (RuntimeException | Error e) {
        // Nothing may be lost: whatever happens, the effect is accounted for.
        done(effect, "unexpected " + e.getClass().getSimpleName() + ": " + e.getMessage(), false);
      }
    }
  }

  private void apply(BlobEffect effect) throws IOException {
    if (effect instanceof BlobEffect.Put put) {
      String md5 = put.md5() == null ? ContentDigest.md5Base64(put.content()) : put.md5();
      store.put(put.address(), put.content(), put.contentType(), md5);
    } else {
      store.delete(effect.address());
    }
  }

  private synchronized BlobEffect next() {
    awaitReady();
    return closed ? null : openByAddress.get(ready.remove()).remove();
  }

  private synchronized String goneReason() {
    return gone;
  }

  private synchronized void done(BlobEffect effect, String failure, boolean unavailable) {
    BlobAddress address = effect.address();
    if (failure == null) {
      failures.remove(address);
      unavailableInARow = 0;
    } else {
      String what = effect instanceof BlobEffect.Put ? "not stored: " : "not removed: ";
      failures.put(address, new BlobFailure(address, what + failure));
    }
    if (unavailable && ++unavailableInARow >= UNAVAILABLE_IN_A_ROW && gone == null) {
      gone = "the store could not be reached any more (" + failure + ")";
    }
    if (openByAddress.get(address).isEmpty()) {
      openByAddress.remove(address);
    } else {
      ready.add(address);
    }
    open--;
    notifyAll();
  }

  /** Waits while too much is open; an interrupt closes the pipeline, nothing else ends a wait. */
  private synchronized void awaitOpenBelow(int limit) {
    try {
      while (open >= limit && !closed) {
        wait();
      }
    } catch (InterruptedException e) {
      closeInterrupted();
    }
  }

  private synchronized void awaitReady() {
    try {
      while (ready.isEmpty() && !closed) {
        wait();
      }
    } catch (InterruptedException e) {
      closeInterrupted();
    }
  }

  private synchronized void closeInterrupted() {
    closed = true;
    notifyAll();
    Thread.currentThread().interrupt();
  }
}
