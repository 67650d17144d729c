package dev.byos.model.scenario;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where every value of an estate or scenario came from. Keys are slash paths within the model, such
 * as {@code storageAccounts/recseu/networkAcls/defaultAction} or {@code roleAssignments/0/role}:
 * the list's name, then the element's name (its index for nameless lists), then the property.
 *
 * <p>Estates of a hundred thousand resources keep a place for every value, so places are held per
 * element in flat arrays and the names of properties are shared.
 */
public final class Origins {
  private static final Origins UNKNOWN = new Origins(Map.of());

  private final Map<String, Places> elements;

  /** Takes the places of a map from path to place. */
  public Origins(Map<String, Place> places) {
    this(collected(places));
  }

  private Origins(Builder builder) {
    elements = builder.elements;
  }

  private static Builder collected(Map<String, Place> places) {
    Builder builder = new Builder();
    places.forEach(builder::put);
    return builder;
  }

  /** Nothing is known about where values came from. */
  public static Origins unknown() {
    return UNKNOWN;
  }

  /** The place of a path, or of its nearest ancestor that has one. */
  public Optional<Place> of(String path) {
    String candidate = path;
    while (true) {
      Place place = at(candidate);
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

  /** Whether exactly this path has a place. */
  public boolean contains(String path) {
    return at(path) != null;
  }

  private Place at(String path) {
    Places places = elements.get(elementOf(path));
    return places == null ? null : places.at(propertyOf(path));
  }

  /** The first two segments: a list and one of its elements. */
  private static String elementOf(String path) {
    int end = endOfElement(path);
    return end < 0 ? path : path.substring(0, end);
  }

  private static String propertyOf(String path) {
    int end = endOfElement(path);
    return end < 0 ? "" : path.substring(end + 1);
  }

  private static int endOfElement(String path) {
    int first = path.indexOf('/');
    return first < 0 ? -1 : path.indexOf('/', first + 1);
  }

  /** Gathers places. Not for use by several threads, nor after {@link #build()}. */
  public static final class Builder {
    private final Map<String, Places> elements = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** Remembers the place of one path; a later place replaces an earlier one. */
    public Builder put(String path, Place place) {
      String property = propertyOf(path);
      String shared = names.computeIfAbsent(property, name -> name);
      elements.computeIfAbsent(elementOf(path), key -> new Places()).put(shared, place);
      return this;
    }

    /**
     * Takes the places of a whole element, such as {@code storageAccounts/recseu}; where the
     * element has places already, those stay. The places belong to the builder from then on.
     */
    public Builder put(String element, Places places) {
      Places before = elements.putIfAbsent(element, places);
      if (before != null) {
        before.addMissing(places);
      }
      return this;
    }

    /**
     * Takes over all places of other origins.
     *
     * @param renamed gives the name here of an element such as {@code storageAccounts/recseu}; null
     *     leaves it out
     */
    public Builder putAll(Origins others, UnaryOperator<String> renamed) {
      others.elements.forEach(
          (element, theirs) -> {
            String name = renamed.apply(element);
            if (name != null) {
              elements.computeIfAbsent(name, key -> new Places()).addMissing(theirs);
            }
          });
      return this;
    }

    /** Everything gathered. */
    public Origins build() {
      return new Origins(this);
    }
  }

  /**
   * The places of one element's properties, gathered before the element's name is certain. The
   * element itself goes by the empty property.
   */
  public static final class Places {
    private String file;
    private String[] properties = new String[8];
    private int[] linesAndColumns = new int[16];
    private Map<String, Place> elsewhere = Map.of();
    private int count;

    /** Remembers the place of one property; a later place replaces an earlier one. */
    public void put(String property, Place place) {
      if (file == null) {
        file = place.file();
      }
      if (!file.equals(place.file())) {
        elsewhere = new HashMap<>(elsewhere);
        elsewhere.put(property, place);
        return;
      }
      int index = indexOf(property);
      if (index < 0) {
        if (count == properties.length) {
          properties = Arrays.copyOf(properties, count * 2);
          linesAndColumns = Arrays.copyOf(linesAndColumns, count * 4);
        }
        index = count++;
        properties[index] = property;
      }
      linesAndColumns[2 * index] = place.line();
      linesAndColumns[2 * index + 1] = place.column();
    }

    /** Whether the property has a place. */
    public boolean contains(String property) {
      return at(property) != null;
    }

    /** Takes over the places of properties that have none here. */
    public void addMissing(Places others) {
      for (int i = 0; i < others.count; i++) {
        addMissing(others.properties[i], others);
      }
      others.elsewhere.keySet().forEach(property -> addMissing(property, others));
    }

    private void addMissing(String property, Places others) {
      if (!contains(property)) {
        put(property, others.at(property));
      }
    }

    Place at(String property) {
      Place other = elsewhere.get(property);
      if (other != null) {
        return other;
      }
      int index = indexOf(property);
      return index < 0
          ? null
          : new Place(file, linesAndColumns[2 * index], linesAndColumns[2 * index + 1]);
    }

    private int indexOf(String property) {
      for (int i = 0; i < count; i++) {
        if (properties[i].equals(property)) {
          return i;
        }
      }
      return -1;
    }
  }
}
