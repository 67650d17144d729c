package dev.byos.scenarios.imports.assembly;

import dev.byos.model.scenario.Place;
import java.util.Comparator;

/** The order in which declarations count: by file, then from top to bottom. */
final class Places {
  static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  private Places() {}
}
