package dev.byos.model.place;

/** What placements are compared by. No weight turns one into another. */
public enum Dimension {
  /** P95 round trip of the slower of data path and export path, microseconds. */
  LATENCY("latency", true),
  /** Borders between geographies that data cross. */
  RESIDENCY("residency", true),
  /** How many of the things hold that keep work and data alive when a region falls. */
  RESILIENCE("resilience", false),
  /** How many of the useful features and open regions there are. */
  AVAILABILITY("availability", false);

  private final String wireName;
  private final boolean lessIsBetter;

  Dimension(String wireName, boolean lessIsBetter) {
    this.wireName = wireName;
    this.lessIsBetter = lessIsBetter;
  }

  /** The word used in reports. */
  public String wireName() {
    return wireName;
  }

  /** Negative when the first figure is better than the second, 0 when they are equal. */
  public int compare(long first, long second) {
    return lessIsBetter ? Long.compare(first, second) : Long.compare(second, first);
  }
}
