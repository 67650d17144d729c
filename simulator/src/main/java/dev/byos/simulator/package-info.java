/**
 * The simulator: runs a scenario under virtual time on persistent actors and writes its history and
 * its blobs.
 *
 * <p>Akka is used in {@code kernel} and below only.
 */
package dev.byos.simulator;
