package dev.byos.model.region;

/** Where the latency figures come from. */
public record LatencyData(String source, String date) {}
