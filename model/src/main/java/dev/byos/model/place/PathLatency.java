package dev.byos.model.place;

/**
 * The round trip between two regions, microseconds. P50 and P95 are the published ones where the
 * table has the pair; P99 is always that of the distribution fitted to them.
 *
 * @param from normal form of a region
 * @param to normal form of a region
 */
public record PathLatency(
    String from, String to, long p50Micros, long p95Micros, long p99Micros, Basis basis) {

  /** What the figures rest on. */
  public enum Basis {
    /** The published table. */
    PUBLISHED("published"),
    /** An assumption, for nothing is published about the inside of a region. */
    ASSUMED("assumed"),
    /** Distance, since the table does not have the pair. */
    ESTIMATED("estimated");

    private final String wireName;

    Basis(String wireName) {
      this.wireName = wireName;
    }

    /** The word used in reports. */
    public String wireName() {
      return wireName;
    }
  }
}
