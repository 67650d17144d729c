package dev.byos.scenarios.yaml;

import dev.byos.model.scenario.Origins;
import dev.byos.model.scenario.Place;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers where the values of a model came from while a tree is read. */
public final class OriginCollector {
  private final Map<String, Place> places = new LinkedHashMap<>();

  /** Remembers the place of one path. */
  public void put(String path, Place place) {
    places.put(path, place);
  }

  /**
   * Remembers a value and everything in it. A map or list is at its key, a single value where it
   * stands itself; elements of a list go by index and, when they have a {@code name}, by that too.
   *
   * @param at the place of the value's key
   */
  public void putTree(String path, Place at, YamlNode node) {
    if (node instanceof YamlNode.Scalar) {
      put(path, node.place());
      return;
    }
    put(path, at);
    if (node instanceof YamlNode.Mapping mapping) {
      mapping
          .fields()
          .forEach((key, field) -> putTree(path + "/" + key, field.keyPlace(), field.value()));
      return;
    }
    int index = 0;
    for (YamlNode item : ((YamlNode.Sequence) node).items()) {
      putTree(path + "/" + index, item.place(), item);
      if (item instanceof YamlNode.Mapping mapping
          && mapping.fields().containsKey("name")
          && mapping.fields().get("name").value() instanceof YamlNode.Scalar name) {
        putTree(path + "/" + name.text(), item.place(), item);
      }
      index++;
    }
  }

  /** The place of a path that was gathered. */
  public Place placeOf(String path) {
    return places.get(path);
  }

  /** Everything gathered. */
  public Origins origins() {
    return new Origins(places);
  }
}
