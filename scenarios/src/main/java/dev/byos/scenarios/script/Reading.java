package dev.byos.scenarios.script;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.scenarios.yaml.OriginCollector;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the readers of one script share: the regions, the problems and the places of values. */
public final class Reading {
  private final RegionCatalogue regions;
  private final Problems problems;
  private final OriginCollector origins = new OriginCollector();
  private final Map<String, Set<String>> asked = new TreeMap<>();

  /** Starts to read a script. */
  public Reading(RegionCatalogue regions, Problems problems) {
    this.regions = regions;
    this.problems = problems;
  }

  RegionCatalogue regions() {
    return regions;
  }

  Problems problems() {
    return problems;
  }

  OriginCollector origins() {
    return origins;
  }

  void ask(String definition, String field) {
    asked.computeIfAbsent(definition, key -> new TreeSet<>()).add(field);
  }

  /**
   * Which fields the readers looked for, by the name of their definition in the schema; a test
   * holds the two together.
   */
  public Map<String, Set<String>> askedFields() {
    return Collections.unmodifiableMap(asked);
  }
}
