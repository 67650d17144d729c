/**
 * The only code that knows Akka: the virtual clock, the actors around entities, the journal and the
 * writer of the history.
 */
package dev.byos.simulator.kernel;
