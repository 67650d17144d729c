package dev.byos.simulator.protocol;

import dev.byos.model.timeline.Change;
import dev.byos.simulator.entity.Message;

/**
 * A change of the timeline, or a piece of the layout, reaches the entity that it is for.
 *
 * @param settled true for the layout of a settled deployment: it has taken effect already
 */
public record ApplyChange(Change change, boolean settled) implements Message {}
