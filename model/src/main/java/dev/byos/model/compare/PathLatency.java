package dev.byos.model.compare;

import dev.byos.model.report.Distribution;

/**
 * Latency of one path of a layout between two regions, in milliseconds.
 *
 * @param path {@code control}, {@code data}, {@code export} or {@code notification}
 * @param metric such as {@code recording.export}
 * @param count samples of all runs together
 * @param distribution of all runs together
 */
public record PathLatency(
    String path,
    String metric,
    String from,
    String to,
    long count,
    Estimate p50Millis,
    Estimate p95Millis,
    Estimate p99Millis,
    Distribution distribution) {}
