package dev.byos.model.estate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of an estate that its input leaves open, by path. */
public final class Unknowns {
  private static final Unknowns NONE = new Unknowns(List.of());

  private final Map<String, Unknown> byPath = new LinkedHashMap<>();

  /** What may be open in each list: the few names of properties, not the many of elements. */
  private final List<OpenList> lists;

  /** Takes unknown values; of several with one path the first counts. */
  public Unknowns(Collection<Unknown> unknowns) {
    Map<String, OpenList> byList = new LinkedHashMap<>();
    for (Unknown unknown : unknowns) {
      byPath.putIfAbsent(unknown.path(), unknown);
      String[] segments = unknown.path().split("/", -1);
      OpenList list = byList.computeIfAbsent(segments[0], OpenList::new);
      list.whole |= segments.length == 1;
      list.wholeElements |= segments.length == 2;
      if (segments.length > 2 && !list.properties.contains(segments[2])) {
        list.properties.add(segments[2]);
      }
    }
    lists = List.copyOf(byList.values());
  }

  /** What may be open in one list. */
  private static final class OpenList {
    private final String name;
    private final List<String> properties = new ArrayList<>();
    private boolean whole;
    private boolean wholeElements;

    OpenList(String name) {
      this.name = name;
    }

    boolean isListOf(String path) {
      return isSegment(name, path, 0);
    }

    boolean mayHold(String path) {
      int element = path.indexOf('/', name.length() + 1);
      if (whole || wholeElements || element < 0) {
        return true;
      }
      for (String property : properties) {
        if (isSegment(property, path, element + 1)) {
          return true;
        }
      }
      return false;
    }

    private static boolean isSegment(String segment, String path, int at) {
      int end = at + segment.length();
      return path.startsWith(segment, at) && (path.length() == end || path.charAt(end) == '/');
    }
  }

  /** Whether anything is open in a list of the estate, such as {@code roleAssignments}. */
  public boolean anyIn(String list) {
    return lists.stream().anyMatch(open -> open.name.equals(list));
  }

  /**
   * Whether one of these properties is open in any element of a list. A rule that asks once need
   * not ask of every element.
   *
   * @param list such as {@code storageAccounts}
   * @param properties as paths below an element, such as {@code networkAcls/defaultAction}
   */
  public boolean anyOf(String list, Collection<String> properties) {
    return properties.stream().anyMatch(property -> mayHold(list + "/*/" + property));
  }

  /** Everything is known. */
  public static Unknowns none() {
    return NONE;
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
    for (OpenList list : lists) {
      if (list.isListOf(path)) {
        return list.mayHold(path);
      }
    }
    return false;
  }

  /** All of them, in the order of the input. */
  public Collection<Unknown> all() {
    return Collections.unmodifiableCollection(byPath.values());
  }
}
