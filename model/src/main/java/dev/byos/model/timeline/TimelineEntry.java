package dev.byos.model.timeline;

/**
 * A change or fault at a virtual time.
 *
 * @param index position in the script, from 0
 * @param atMicros virtual time at which it begins
 */
public record TimelineEntry(int index, long atMicros, Action action) {}
