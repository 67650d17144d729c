package dev.byos.checks.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A piece of work that met a fault, until it has ended. It is made of steps – being accepted,
 * storing one blob, telling the resource –, and each fault is accountable for the steps that it
 * hit: a step that fails for good is its loss, one that succeeds after all its delay.
 */
final class AffectedWork {
  private final Map<String, Step> open = new LinkedHashMap<>();
  private final Map<FaultWindow, Mark> marks = new LinkedHashMap<>();
  private boolean expectsMore;

  /** A step of which an attempt failed. */
  private static final class Step {
    private final List<FaultWindow> faults = new ArrayList<>(1);
    private final long firstMicros;
    private long lastMicros;

    Step(long firstMicros) {
      this.firstMicros = firstMicros;
      this.lastMicros = firstMicros;
    }
  }

  /** What one fault did to this piece of work. */
  private static final class Mark {
    private boolean failed;
    private long delayMicros;
    private long doneMicros;
  }

  /** An attempt at a step failed because of these faults. */
  void hit(String step, List<FaultWindow> faults, long attemptMicros) {
    Step hit = open.computeIfAbsent(step, unused -> new Step(attemptMicros));
    for (FaultWindow fault : faults) {
      if (!hit.faults.contains(fault)) {
        hit.faults.add(fault);
      }
      if (!marks.containsKey(fault)) {
        marks.put(fault, new Mark());
        fault.met();
      }
    }
  }

  /** There will be something to store when the work itself is over. */
  void expectMore() {
    expectsMore = true;
  }

  boolean expectsMore() {
    return expectsMore;
  }

  /** Whether the step was hit and has not ended yet. */
  boolean isOpen(String step) {
    return open.containsKey(step);
  }

  /** The step, when it was hit, is tried again at that time. */
  void again(String step, long attemptMicros) {
    Step hit = open.get(step);
    if (hit != null) {
      hit.lastMicros = attemptMicros;
    }
  }

  /** When the step was tried last, as far as is known. */
  long lastAttemptMicros(String step) {
    return open.get(step).lastMicros;
  }

  /** The step, when it was hit, has succeeded or failed for good. */
  void close(String step, boolean succeeded, long nowMicros) {
    Step closed = open.remove(step);
    if (closed != null) {
      settle(closed, succeeded, nowMicros);
    }
  }

  /** All open steps have succeeded or failed for good. */
  void closeAll(boolean succeeded, long nowMicros) {
    open.values().forEach(step -> settle(step, succeeded, nowMicros));
    open.clear();
  }

  private void settle(Step step, boolean succeeded, long nowMicros) {
    for (FaultWindow fault : step.faults) {
      Mark mark = marks.get(fault);
      if (succeeded) {
        mark.delayMicros = Math.max(mark.delayMicros, step.lastMicros - step.firstMicros);
        mark.doneMicros = nowMicros;
      } else {
        mark.failed = true;
      }
    }
  }

  /** Whether a fault has made a step fail for good. */
  boolean hasFailed() {
    return marks.values().stream().anyMatch(mark -> mark.failed);
  }

  /** Names the faults that made a step fail for good. */
  void eachFailure(Consumer<FaultWindow> action) {
    marks.forEach(
        (fault, mark) -> {
          if (mark.failed) {
            action.accept(fault);
          }
        });
  }

  /** The end: every fault that it met gets its due; what failed is lost. */
  void end() {
    marks.forEach(
        (fault, mark) -> {
          if (mark.failed) {
            fault.lost();
          } else {
            fault.delayed(mark.delayMicros, mark.doneMicros);
          }
        });
  }

  /** The end: what failed was fetched all the same. */
  void endRecovered(long nowMicros) {
    marks.forEach(
        (fault, mark) -> {
          if (mark.failed) {
            fault.recovered(nowMicros);
          } else {
            fault.delayed(mark.delayMicros, mark.doneMicros);
          }
        });
  }
}
