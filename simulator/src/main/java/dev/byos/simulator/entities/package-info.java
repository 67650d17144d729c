/**
 * The brains of all entities: what each kind decides, without Akka, clocks or input and output. One
 * entity per file; what an entity delegates (authorisation, preconditions) stands in files of its
 * own beside it.
 */
package dev.byos.simulator.entities;
