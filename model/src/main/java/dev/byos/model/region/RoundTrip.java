package dev.byos.model.region;

/** Published round-trip latency of one directed region pair, in milliseconds. */
public record RoundTrip(String from, String to, double p50Millis, double p95Millis) {}
