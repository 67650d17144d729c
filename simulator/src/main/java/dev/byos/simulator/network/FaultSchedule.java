package dev.byos.simulator.network;

import dev.byos.model.timeline.Fault;
import dev.byos.model.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which faults are in force when. Faults are fixed by the timeline, so this is a pure function of
 * virtual time that any thread may ask. A fault is in force from its beginning, included, to its
 * end, excluded.
 */
public final class FaultSchedule {
  private final List<Window> windows;

  /** Takes the faults out of a timeline. */
  public FaultSchedule(List<TimelineEntry> timeline) {
    List<Window> found = new ArrayList<>();
    for (TimelineEntry entry : timeline) {
      if (entry.action() instanceof Fault fault) {
        found.add(
            new Window(
                entry.atMicros(), Math.addExact(entry.atMicros(), fault.lastsMicros()), fault));
      }
    }
    this.windows = List.copyOf(found);
  }

  /** The first fault in force at that time that has the type and meets the condition. */
  public <F extends Fault> Optional<F> inForce(
      long atMicros, Class<F> type, Predicate<F> condition) {
    for (Window window : windows) {
      if (window.fromMicros <= atMicros
          && atMicros < window.untilMicros
          && type.isInstance(window.fault)) {
        F fault = type.cast(window.fault);
        if (condition.test(fault)) {
          return Optional.of(fault);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the timeline has no fault at all. */
  public boolean isEmpty() {
    return windows.isEmpty();
  }

  private record Window(long fromMicros, long untilMicros, Fault fault) {}
}
