/** Measures latencies between regions from the history alone. */
package dev.byos.checks.latency;
