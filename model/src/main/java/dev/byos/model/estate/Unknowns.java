package dev.byos.model.estate;

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

  /** Takes unknown values; of several with one path the first counts. */
  public Unknowns(Collection<Unknown> unknowns) {
    unknowns.forEach(unknown -> byPath.putIfAbsent(unknown.path(), unknown));
  }

  /** Everything is known. */
  public static Unknowns none() {
    return NONE;
  }

  /** The unknown value that a path is or lies in. */
  public Optional<Unknown> at(String path) {
    if (byPath.isEmpty()) {
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

  /** All of them, in the order of the input. */
  public Collection<Unknown> all() {
    return Collections.unmodifiableCollection(byPath.values());
  }
}
