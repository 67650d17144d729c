package dev.byos.model.place;

import java.util.List;

/**
 * How many of some desirable things hold. Every thing counts the same, so the figure means no more
 * than the list that it stands beside.
 *
 * @param parts in a fixed order
 */
public record Score(List<Part> parts) {
  public Score {
    parts = List.copyOf(parts);
  }

  /**
   * One desirable thing.
   *
   * @param name stable word for machines
   * @param title what people call it
   * @param holds whether it is so
   */
  public record Part(String name, String title, boolean holds) {}

  /** How many hold. */
  public int value() {
    return (int) parts.stream().filter(Part::holds).count();
  }

  /** How many there are. */
  public int most() {
    return parts.size();
  }

  /** Those that do not hold. */
  public List<Part> lacking() {
    return parts.stream().filter(part -> !part.holds()).toList();
  }
}
