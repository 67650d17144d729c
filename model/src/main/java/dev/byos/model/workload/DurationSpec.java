package dev.byos.model.workload;

/** How long something lasts, in microseconds. Samples are never negative. */
public sealed interface DurationSpec {

  /** Always the same. */
  record Fixed(long micros) implements DurationSpec {}

  /** Log-normal, given by its median and 95th percentile (p95 not below the median). */
  record LogNormal(long medianMicros, long p95Micros) implements DurationSpec {}

  /** Uniform between two bounds, both included. */
  record Uniform(long minimumMicros, long maximumMicros) implements DurationSpec {}
}
