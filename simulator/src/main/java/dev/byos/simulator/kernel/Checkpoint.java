package dev.byos.simulator.kernel;

/**
 * A row of the journal that says: everything before this virtual time, and nothing after it, is in
 * the rows before this one. The rows up to the last checkpoint are a consistent cut of the run,
 * even if the process was killed later.
 *
 * @param timeMicros virtual time of the cut: deliveries before it are in the journal
 * @param deliveries number of deliveries so far
 * @param events number of events so far
 */
record Checkpoint(long timeMicros, long deliveries, long events) {}
