package dev.byos.model.report;

import java.util.List;

/**
 * A region that plays a part in a run, and where it is.
 *
 * @param latitude degrees north, NaN when unknown
 * @param longitude degrees east, NaN when unknown
 * @param resources entity ids of what stands there, ordered; empty for a region that only calls
 */
public record Site(
    String region,
    String displayName,
    String geography,
    double latitude,
    double longitude,
    List<String> resources) {

  public Site {
    resources = List.copyOf(resources);
  }
}
