/**
 * The messages that entities of different kinds exchange. An entity's own timers are nested in the
 * entity's file.
 */
package dev.byos.simulator.protocol;
