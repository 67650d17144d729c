package dev.byos.simulator.protocol;

import dev.byos.simulator.entity.Message;

/**
 * Sets a stream of work going; sent by {@code scenario/run} to {@code scenario/<stream>} at the
 * beginning of the run.
 */
public record StartStream() implements Message {}
