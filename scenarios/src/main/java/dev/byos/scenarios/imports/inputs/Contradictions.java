package dev.byos.scenarios.imports.inputs;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.assembly.ArmResource;
import dev.byos.scenarios.imports.value.Value;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Notices when two inputs say different things of one resource. What only one of them says is no
 * contradiction, nor is what one of them leaves open: a template says less than an export. Lists
 * are not compared, and neither is what Azure itself changes.
 *
 * <p>Memory: two integers for each value of a resource, until there is a second input none at all.
 */
final class Contradictions {
  private static final Set<String> CHANGES_BY_ITSELF =
      Set.of(
          "etag",
          "provisioningstate",
          "creationtime",
          "datecreated",
          "lastmodifiedtime",
          "lastmodifiedat",
          "createdat",
          "createdon",
          "updatedon",
          "statusofprimary",
          "statusofsecondary",
          "lastgeofailovertime",
          "calls");

  private final Consumer<InputProblem> problems;
  private final Map<String, Said> said = new HashMap<>();

  Contradictions(Consumer<InputProblem> problems) {
    this.problems = problems;
  }

  /** What an input said: hashes of values by hash of their path. */
  private static final class Said {
    private final Place place;
    private final int[] paths;
    private final int[] values;

    Said(Place place, SortedMap<Integer, Leaf> leaves) {
      this.place = place;
      this.paths = leaves.keySet().stream().mapToInt(Integer::intValue).toArray();
      this.values = leaves.values().stream().mapToInt(Leaf::hash).toArray();
    }

    /** Whether it said something else than this. */
    boolean contradicts(int path, Leaf leaf) {
      int at = Arrays.binarySearch(paths, path);
      return at >= 0 && values[at] != leaf.hash();
    }
  }

  /** Remembers a resource, and compares it with what another file said of it. */
  void add(ArmResource resource) {
    String id =
        String.join("|", resource.subscription(), resource.resourceGroup(), resource.type())
            + '|'
            + resource.name()
            + '|'
            + resource.scope();
    String key = id.toLowerCase(Locale.ROOT);
    SortedMap<Integer, Leaf> leaves = new TreeMap<>();
    gather("", resource.body(), leaves);
    Said before = said.putIfAbsent(key, new Said(resource.place(), leaves));
    if (before != null && !before.place.file().equals(resource.place().file())) {
      leaves.entrySet().stream()
          .filter(leaf -> before.contradicts(leaf.getKey(), leaf.getValue()))
          .map(Map.Entry::getValue)
          .min(Comparator.comparing(Leaf::path))
          .ifPresent(leaf -> problems.accept(problem(resource, before.place, leaf)));
    }
  }

  private static InputProblem problem(ArmResource resource, Place before, Leaf leaf) {
    String name = resource.name();
    return new InputProblem(
        leaf.place(),
        "'"
            + leaf.path()
            + "' of "
            + name
            + " contradicts what "
            + before
            + " says of the same resource; the first of the two counts");
  }

  private record Leaf(String path, int hash, Place place) {}

  private static void gather(String path, Value value, Map<Integer, Leaf> leaves) {
    if (value instanceof Value.Members object) {
      object
          .members()
          .forEach(
              (name, member) -> {
                String lower = name.toLowerCase(Locale.ROOT);
                if (!CHANGES_BY_ITSELF.contains(lower) && !isBeside(path, lower)) {
                  gather(path.isEmpty() ? name : path + '.' + name, member, leaves);
                }
              });
      return;
    }
    String text = text(value);
    if (text != null) {
      leaves.put(
          path.toLowerCase(Locale.ROOT).hashCode(), new Leaf(path, text.hashCode(), value.place()));
    }
  }

  /** Members that do not say what is deployed. */
  private static boolean isBeside(String path, String name) {
    return path.isEmpty()
        && (name.equals("tags")
            || name.equals("apiversion")
            || name.equals("systemdata")
            || name.equals("id")
            || name.equals("name")
            || name.equals("type"));
  }

  private static String text(Value value) {
    if (value instanceof Value.Text text) {
      return text.text().indexOf('{') >= 0
          ? null
          : text.text().replace(" ", "").toLowerCase(Locale.ROOT);
    }
    if (value instanceof Value.Truth truth) {
      return String.valueOf(truth.truth());
    }
    return value instanceof Value.Numeral number
        ? number.number().stripTrailingZeros().toPlainString()
        : null;
  }
}
