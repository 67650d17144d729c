/**
 * What an entity is: pure decisions on a state that only events change. Nothing here knows Akka.
 */
package dev.byos.simulator.entity;
