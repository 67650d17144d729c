package dev.byos.model.scenario;

import java.util.Map;
import java.util.Optional;

/**
 * Where every value of an estate or scenario came from. Keys are slash paths within the model, such
 * as {@code storageAccounts/recseu/networkAcls/defaultAction} or {@code roleAssignments/0/role}:
 * the list's name, then the element's name (its index for nameless lists), then the property.
 */
public record Origins(Map<String, Place> places) {

  public Origins {
    places = Map.copyOf(places);
  }

  /** Nothing is known about where values came from. */
  public static Origins unknown() {
    return new Origins(Map.of());
  }

  /** The place of a path, or of its nearest ancestor that has one. */
  public Optional<Place> of(String path) {
    String candidate = path;
    while (true) {
      Place place = places.get(candidate);
      if (place != null) {
        return Optional.of(place);
      }
      int slash = candidate.lastIndexOf('/');
      if (slash < 0) {
        return Optional.empty();
      }
      candidate = candidate.substring(0, slash);
    }
  }
}
