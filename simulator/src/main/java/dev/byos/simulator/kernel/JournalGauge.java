package dev.byos.simulator.kernel;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts events that were decided and events that the journal has acknowledged. The clock asks to
 * be woken when enough of them are written, and so can let virtual time run ahead within a limit
 * without asking the journal anything.
 */
final class JournalGauge {
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong submitted = new AtomicLong();
  private final AtomicLong wakeAt = new AtomicLong(Long.MAX_VALUE);
  private volatile Runnable wake = () -> {};
  private long decided;
  private long openMaximal;

  /** Says how to wake the clock. */
  void onWake(Runnable action) {
    wake = action;
  }

  /** Events were decided; called by the clock. */
  void decided(int events) {
    decided += events;
    openMaximal = Math.max(openMaximal, open());
  }

  /** Events decided so far. */
  long decided() {
    return decided;
  }

  /** Events decided and not yet acknowledged. */
  long open() {
    return decided - acknowledged.get();
  }

  long openMaximal() {
    return openMaximal;
  }

  /** Events were handed to the journal. */
  void submitted(int events) {
    submitted.addAndGet(events);
  }

  /** Events that entities hold back to write them together with later ones. */
  long held() {
    return decided - submitted.get();
  }

  /** The journal holds so many more events. */
  void acknowledge(int events) {
    if (acknowledged.addAndGet(events) >= wakeAt.get()
        && wakeAt.getAndSet(Long.MAX_VALUE) != Long.MAX_VALUE) {
      wake.run();
    }
  }

  /**
   * Asks to be woken when no more than so many events are open.
   *
   * @return false when that is so already; then nobody wakes
   */
  boolean wakeWhenOpen(long events) {
    long target = decided - events;
    wakeAt.set(target);
    return acknowledged.get() < target || wakeAt.getAndSet(Long.MAX_VALUE) == Long.MAX_VALUE;
  }
}
