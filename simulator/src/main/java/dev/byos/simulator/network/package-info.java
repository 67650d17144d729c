/** The way between regions: latency, faults, retries. */
package dev.byos.simulator.network;
