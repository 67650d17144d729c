package dev.byos.simulator.protocol;

import dev.byos.simulator.entity.Message;

/**
 * The last message of a run, delivered to {@code scenario/run} when nothing is left to deliver or
 * the settle limit is reached.
 *
 * @param reason {@code completed} or {@code settle-limit}
 * @param openWork pieces of work (calls, transcriptions, ...) that have not finished
 */
public record EndRun(String reason, long openWork) implements Message {}
