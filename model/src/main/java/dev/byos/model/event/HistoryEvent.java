package dev.byos.model.event;

/**
 * One line of the history.
 *
 * @param number position in the history, from 1 without gaps
 * @param timeMicros virtual time, microseconds since the start of the scenario
 * @param at region where it happened; {@code global} for what has no region
 * @param entity id of the entity that it happened to
 * @param event what happened
 */
public record HistoryEvent(long number, long timeMicros, String at, EntityId entity, Event event) {}
