package dev.byos.model.event;

import java.time.Instant;
import java.util.List;

/**
 * The run itself: its beginning and end, and the faults that the timeline brings. Entity {@code
 * scenario/run}.
 */
public sealed interface ScenarioEvent extends Event {

  /** The first event of every history. */
  record RunStarted(
      String scenario,
      long seed,
      String profile,
      Instant start,
      long durationMicros,
      String media,
      String latencySource,
      String latencyDate)
      implements ScenarioEvent {}

  /**
   * A fault begins.
   *
   * @param fault kind, such as {@code region-down}
   * @param targets what it hits: regions, accounts, resources
   * @param index position of the timeline entry
   */
  record FaultBegan(String fault, List<String> targets, int index, long lastsMicros)
      implements ScenarioEvent {}

  /** A fault is over. */
  record FaultEnded(String fault, List<String> targets, int index) implements ScenarioEvent {}

  /**
   * The last event of every complete history.
   *
   * @param reason {@code completed}, or {@code settle-limit} when open work was cut off
   * @param openWork pieces of work that had not ended
   */
  record RunEnded(String reason, long openWork) implements ScenarioEvent {}
}
