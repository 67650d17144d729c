package dev.byos.scenarios.imports.assembly;

import dev.byos.model.report.CheckReport.NotUnderstood;
import dev.byos.model.scenario.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what is not understood, by what it is and why; the first place stands for all. */
final class NotUnderstoodTally {

  private record Key(String what, String why) {}

  private static final class Entry {
    private Place first;
    private int count;
  }

  private final Map<Key, Entry> entries = new HashMap<>();

  void add(Place place, String what, String why) {
    Entry entry = entries.computeIfAbsent(new Key(what, why), key -> new Entry());
    entry.count++;
    if (entry.first == null || Places.ORDER.compare(place, entry.first) < 0) {
      entry.first = place;
    }
  }

  List<NotUnderstood> all() {
    Map<String, NotUnderstood> sorted = new TreeMap<>();
    entries.forEach(
        (key, entry) ->
            sorted.put(
                key.what() + '\n' + key.why(),
                new NotUnderstood(entry.first, key.what(), key.why(), entry.count)));
    return List.copyOf(sorted.values());
  }
}
