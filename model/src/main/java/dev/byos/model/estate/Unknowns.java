package dev.byos.model.estate;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values of an estate that its input leaves open, by path. */
public final class Unknowns {
  private static final Unknowns NONE = new Unknowns(List.of());

  private final Map<String, Unknown> byPath = new LinkedHashMap<>();

  /** Lists, and elements of lists, in which something is open: most elements are not among them. */
  private final Set<String> lists = new HashSet<>();

  private final Set<String> elements = new HashSet<>();

  /** Takes unknown values; of several with one path the first counts. */
  public Unknowns(Collection<Unknown> unknowns) {
    for (Unknown unknown : unknowns) {
      String path = unknown.path();
      byPath.putIfAbsent(path, unknown);
      int list = path.indexOf('/');
      lists.add(list < 0 ? path : path.substring(0, list));
      elements.add(path.substring(0, endOfElement(path)));
    }
  }

  /** Where the name of a list's element ends: at the second slash. */
  private static int endOfElement(String path) {
    int list = path.indexOf('/');
    int element = list < 0 ? -1 : path.indexOf('/', list + 1);
    return element < 0 ? path.length() : element;
  }

  /** Whether anything is open in a list of the estate, such as {@code roleAssignments}. */
  public boolean anyIn(String list) {
    return lists.contains(list);
  }

  /** Everything is known. */
  public static Unknowns none() {
    return NONE;
  }

  /**
   * Whether anything is open in an element of a list, such as {@code storageAccounts/recseu}, or
   * around it: one look-up that spares those of its properties.
   */
  public boolean anyInElement(String element) {
    return !byPath.isEmpty() && mayHold(element);
  }

  /** The unknown value that a path is or lies in. */
  public Optional<Unknown> at(String path) {
    if (byPath.isEmpty() || !mayHold(path)) {
      return Optional.empty();
    }
    String candidate = path;
    while (true) {
      Unknown unknown = byPath.get(candidate);
      if (unknown != null) {
        return Optional.of(unknown);
      }
      int slash = candidate.lastIndexOf('/');
      if (slash < 0) {
        return Optional.empty();
      }
      candidate = candidate.substring(0, slash);
    }
  }

  private boolean mayHold(String path) {
    int list = path.indexOf('/');
    if (list < 0) {
      return true;
    }
    String listName = path.substring(0, list);
    return lists.contains(listName)
        && (elements.contains(listName)
            || elements.contains(path.substring(0, endOfElement(path))));
  }

  /** All of them, in the order of the input. */
  public Collection<Unknown> all() {
    return Collections.unmodifiableCollection(byPath.values());
  }
}
