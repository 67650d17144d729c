/**
 * What happened: one sealed family of events per entity, persisted by the entities and judged by
 * the rules.
 */
package dev.byos.model.event;
