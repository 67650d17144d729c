package dev.byos.simulator.protocol;

import dev.byos.simulator.entity.Message;

/** A resource tells the work's entity that the work is refused; the entity records it and ends. */
public record RefuseWork(WorkRequest request, int status, String code, String message)
    implements Message {}
