package dev.byos.model.report;

import java.util.List;

/**
 * What one fault cost. A piece of work is affected when an attempt of its failed while the fault
 * was in force and concerned one of the fault's targets; every affected piece is exactly one of
 * lost, recovered and delayed (or still open at the end of the history).
 *
 * @param index position of the fault in the scenario's timeline
 * @param fault kind, such as {@code region-down}
 * @param targets what it hit: regions, accounts, resources
 * @param beganMicros virtual time
 * @param endedMicros virtual time
 * @param affected pieces of work that met it
 * @param lost of these, those that failed or were refused for good
 * @param recovered of these, those that failed but whose data somebody fetched all the same, such
 *     as a recording from built-in storage
 * @param delayed of these, those that succeeded at a later attempt
 * @param maximalDelayMicros longest time between the first and the last attempt of a delayed piece
 * @param recoveryMicros from the fault's end until the last delayed or recovered piece was done; 0
 *     when none was done after it
 */
public record FaultImpact(
    int index,
    String fault,
    List<String> targets,
    long beganMicros,
    long endedMicros,
    long affected,
    long lost,
    long recovered,
    long delayed,
    long maximalDelayMicros,
    long recoveryMicros) {

  public FaultImpact {
    targets = List.copyOf(targets);
  }
}
