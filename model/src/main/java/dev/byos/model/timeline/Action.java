package dev.byos.model.timeline;

/**
 * What a timeline entry does: a {@link Fault} of the platform or a {@link Change} that somebody
 * makes.
 */
public sealed interface Action permits Fault, Change {}
