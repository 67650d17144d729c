package dev.byos.studies;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Somebody's wish that a long command ends soon: work that is going on is interrupted and its
 * result thrown away, work that is done is kept. May be used by several threads.
 */
public final class Stop {
  private final Set<Thread> working = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean requested;

  /** Asks for the end; interrupts what is going on. */
  public synchronized void request() {
    requested = true;
    working.forEach(Thread::interrupt);
  }

  /** Whether somebody asked for the end. */
  public synchronized boolean requested() {
    return requested;
  }

  /**
   * Does a piece of work on this thread, unless the end was asked for.
   *
   * @return empty when the end was asked for before the work was done; whatever an interrupted
   *     piece of work returned or threw can't be trusted
   */
  public <T> Optional<T> unlessRequested(Supplier<T> work) {
    if (!begin()) {
      return Optional.empty();
    }
    try {
      T result = work.get();
      return requested() ? Optional.empty() : Optional.of(result);
    } catch (Exception problem) {
      // Scala throws checked exceptions that nobody declares, such as the interruption itself.
      if (requested()) {
        return Optional.empty();
      }
      throw problem;
    } finally {
      end();
    }
  }

  private synchronized boolean begin() {
    if (!requested) {
      working.add(Thread.currentThread());
    }
    return !requested;
  }

  private synchronized void end() {
    working.remove(Thread.currentThread());
    // The interruption was meant for the work alone.
    if (Thread.interrupted() && !requested) {
      Thread.currentThread().interrupt();
    }
  }
}
