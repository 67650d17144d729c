package dev.byos.simulator.protocol;

import dev.byos.simulator.entity.Message;

/** The first message of a run, delivered to {@code scenario/run} at virtual time 0. */
public record BeginRun() implements Message {}
