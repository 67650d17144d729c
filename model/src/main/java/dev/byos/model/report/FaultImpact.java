package dev.byos.model.report;

import java.util.List;

/**
 * What one fault cost. A piece of work (a call with its recording, a transcription, a session, a
 * project) is affected when an attempt of its failed that was made while the fault was in force and
 * concerned one of the fault's targets; several faults may be accountable for the same attempt.
 * Every affected piece is exactly one of lost, recovered and delayed, or still open at the end of
 * the history. What a fault slowed down without making an attempt fail is not in here, but in the
 * latencies.
 *
 * @param index position of the fault in the scenario's timeline
 * @param fault kind, such as {@code region-down}
 * @param targets what it hit: regions, accounts, resources
 * @param beganMicros virtual time
 * @param endedMicros virtual time, which may lie behind the end of the history
 * @param affected pieces of work that met it
 * @param lost of these, those of which a step that it hit failed for good, and whose data nobody
 *     fetched until the end of the history
 * @param recovered of these, those that failed but whose data somebody fetched all the same, such
 *     as a recording from built-in storage
 * @param delayed of these, those of which every step that it hit went well at a later attempt
 * @param maximalDelayMicros longest time between the first and the last attempt at one step of a
 *     delayed piece
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
