package dev.byos.scenarios.yaml;

import dev.byos.model.scenario.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A YAML value that knows where it stands. */
public sealed interface YamlNode {

  /** Where the value begins. */
  Place place();

  /** What a message calls the value: its text, or its sort. */
  String described();

  /** Fields in the order of the file. */
  record Mapping(Place place, Map<String, Field> fields) implements YamlNode {
    public Mapping {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public String described() {
      return fields.isEmpty() ? "an empty map" : "a map";
    }
  }

  /** A key with its place, and its value. */
  record Field(Place keyPlace, YamlNode value) {}

  /** A list. */
  record Sequence(Place place, List<YamlNode> items) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String described() {
      return items.isEmpty() ? "an empty list" : "a list";
    }
  }

  /**
   * A single value.
   *
   * @param text the characters, without quotes
   * @param quoted whether it stood in quotes or as a block, so that it is a text whatever it says
   */
  record Scalar(Place place, String text, boolean quoted) implements YamlNode {

    @Override
    public String described() {
      return isNull() ? "nothing" : "'" + shortened() + "'";
    }

    /** Whether there is no value. */
    public boolean isNull() {
      return !quoted
          && (text.isEmpty() || text.equals("~") || text.equals("null") || text.equals("Null"));
    }

    private String shortened() {
      String line = text.strip().replace('\n', ' ');
      return line.length() <= 80 ? line : line.substring(0, 77) + "...";
    }
  }
}
