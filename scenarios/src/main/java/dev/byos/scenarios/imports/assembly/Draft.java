package dev.byos.scenarios.imports.assembly;

import dev.byos.model.scenario.Origins;
import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A resource as far as it can be read by itself: its relations to others, and even its name within
 * the estate, are settled when all resources are there.
 */
abstract class Draft {
  final String key;
  final String azureName;
  final String subscription;
  final String group;
  final String address;
  final Place place;
  Origins.Places places;
  List<OpenProperty> open;

  /** What is said in place of all properties by a list that does not show them; null otherwise. */
  private String propertiesNotShown;

  String estateName;
  String estateGroup;

  Draft(ResourceHeader header, Fields fields) {
    key = header.key();
    azureName = header.azureName();
    subscription = header.subscription();
    group = header.group();
    address = header.address();
    place = header.place();
    places = fields.places();
    open = fields.open();
    places.put("", place);
    propertiesNotShown =
        fields.find("properties") instanceof Value.Open all ? all.expression() : null;
  }

  /** Name of the list of the estate that the element belongs to. */
  abstract String list();

  /** Path of the element, once its name is settled. */
  final String path() {
    return list() + '/' + estateName;
  }

  /** Whether a declaration says what a property is. */
  private static boolean states(Origins.Places places, List<OpenProperty> open, String property) {
    return places.contains(property) && !isOpen(open, property);
  }

  private static boolean isOpen(List<OpenProperty> open, String property) {
    for (OpenProperty candidate : open) {
      if (candidate.property().equals(property)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Takes over from another declaration of the same resource what this one does not say.
   *
   * @param other a declaration of the same kind
   */
  void fillFrom(Draft other) {
    // What a complete declaration leaves out is Azure's default and not open any more.
    boolean complete = propertiesNotShown == null || other.propertiesNotShown == null;
    if (complete) {
      open = other.withoutNotShown(withoutNotShown(open));
    }
    fillFrom(
        other.places, complete ? other.withoutNotShown(withoutNotShown(other.open)) : other.open);
    if (propertiesNotShown != null && other.propertiesNotShown == null) {
      // Values stand where they are shown.
      other.places.addMissing(places);
      places = other.places;
      propertiesNotShown = null;
    }
  }

  private List<OpenProperty> withoutNotShown(List<OpenProperty> properties) {
    return propertiesNotShown == null
        ? properties
        : properties.stream().filter(p -> !p.expression().equals(propertiesNotShown)).toList();
  }

  /** Takes over places, and open properties that are not stated here. */
  final void fillFrom(Origins.Places otherPlaces, List<OpenProperty> otherOpen) {
    List<OpenProperty> joined = new ArrayList<>();
    for (OpenProperty property : open) {
      if (!states(otherPlaces, otherOpen, property.property())) {
        joined.add(property);
      }
    }
    for (OpenProperty property : otherOpen) {
      if (!states(places, open, property.property()) && !isOpen(open, property.property())) {
        joined.add(property);
      }
    }
    open = joined;
    places.addMissing(otherPlaces);
  }

  /** A property is known after all. */
  final void close(String property) {
    open = new ArrayList<>(open);
    open.removeIf(candidate -> candidate.property().equals(property));
  }

  /** The first of two values, unless it is absent or open and the second is better. */
  static <T> T better(T first, T second) {
    if (first == null || (first instanceof String empty && empty.isEmpty() && second != null)) {
      return second;
    }
    boolean open = first instanceof String text && ArmIds.isOpen(text);
    return open && second instanceof String other && !ArmIds.isOpen(other) ? second : first;
  }
}
