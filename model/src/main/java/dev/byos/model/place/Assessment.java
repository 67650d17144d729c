package dev.byos.model.place;

import java.util.List;

/**
 * The figures of a placement and what each rests on.
 *
 * @param data from Speech to its storage
 * @param export from the region that stands for the data location to the storage
 * @param borders the borders that data cross, in the order of {@link Border.Way}
 * @param resilience what keeps work and data alive
 * @param availability what the regions offer
 */
public record Assessment(
    Combination combination,
    PathLatency data,
    PathLatency export,
    List<Border> borders,
    Score resilience,
    Score availability) {

  public Assessment {
    borders = List.copyOf(borders);
  }

  /** The path that decides on latency: the one with the larger P95, of equals the data path. */
  public PathLatency slower() {
    return export.p95Micros() > data.p95Micros() ? export : data;
  }

  /** The figure of a dimension; its unit is the dimension's. */
  public long figure(Dimension dimension) {
    return switch (dimension) {
      case LATENCY -> slower().p95Micros();
      case RESIDENCY -> borders.size();
      case RESILIENCE -> resilience.value();
      case AVAILABILITY -> availability.value();
    };
  }

  /** Whether this is nowhere worse than the other and somewhere better. */
  public boolean dominates(Assessment other) {
    boolean better = false;
    for (Dimension dimension : Dimension.values()) {
      int comparison = dimension.compare(figure(dimension), other.figure(dimension));
      if (comparison > 0) {
        return false;
      }
      better |= comparison < 0;
    }
    return better;
  }
}
