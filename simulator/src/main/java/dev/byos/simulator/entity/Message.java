package dev.byos.simulator.entity;

/** Something delivered to an entity: a command, a request, a reply or its own timer. Immutable. */
public interface Message {}
