package dev.byos.studies.place;

import dev.byos.model.place.Assessment;
import dev.byos.model.place.Dimension;
import dev.byos.model.place.Ranked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sorts placements into Pareto fronts. Whoever dominates a placement comes before it when they are
 * sorted by latency, then the other figures; of those before it, only the deepest front of each
 * distinct triple of the other figures matters, and there are few triples. That makes the sorting
 * nearly linear where the textbook's comparison of everybody with everybody is quadratic.
 */
final class ParetoFronts {
  private static final Dimension[] DIMENSIONS = Dimension.values();

  /** Latency, residency, resilience, availability; then the paths; then the names. */
  private static final Comparator<Entry> ORDER =
      ((Comparator<Entry>) ParetoFronts::compareFigures)
          .thenComparingLong(entry -> entry.assessment.data().p95Micros())
          .thenComparingLong(entry -> entry.assessment.export().p95Micros())
          .thenComparingLong(entry -> entry.assessment.data().p50Micros())
          .thenComparingLong(entry -> entry.assessment.export().p50Micros())
          .thenComparing(entry -> entry.assessment.combination().id());

  private ParetoFronts() {}

  /** A placement, its figures in the order of the dimensions, and its front once it is known. */
  private static final class Entry {
    private final Assessment assessment;
    private final long[] figures = new long[DIMENSIONS.length];
    private int front;

    Entry(Assessment assessment) {
      this.assessment = assessment;
      for (int i = 0; i < figures.length; i++) {
        figures[i] = assessment.figure(DIMENSIONS[i]);
      }
    }
  }

  /** Ranks placements: by front, within a front by a fixed order. */
  static List<Ranked> rank(List<Assessment> assessments) {
    List<Entry> entries = new ArrayList<>(assessments.size());
    assessments.forEach(assessment -> entries.add(new Entry(assessment)));
    entries.sort(ORDER);
    findFronts(entries);
    // The sort is stable: within a front the order stays.
    entries.sort(Comparator.comparingInt(entry -> entry.front));
    List<Ranked> ranked = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      ranked.add(new Ranked(ranked.size() + 1, entry.front, entry.assessment));
    }
    return ranked;
  }

  private static void findFronts(List<Entry> ordered) {
    // The deepest entry so far of each distinct triple of residency, resilience and availability.
    List<Entry> deepest = new ArrayList<>();
    Entry before = null;
    for (Entry entry : ordered) {
      if (before != null && compareFigures(before, entry) == 0) {
        entry.front = before.front;
      } else {
        entry.front = 1 + deepestAbove(entry, deepest);
        deepest.removeIf(other -> sameTriple(other, entry));
        deepest.add(entry);
      }
      before = entry;
    }
  }

  private static int deepestAbove(Entry entry, List<Entry> deepest) {
    int front = 0;
    for (Entry other : deepest) {
      if (other.front > front && nowhereWorse(other, entry)) {
        front = other.front;
      }
    }
    return front;
  }

  private static boolean nowhereWorse(Entry one, Entry other) {
    for (int i = 1; i < DIMENSIONS.length; i++) {
      if (DIMENSIONS[i].compare(one.figures[i], other.figures[i]) > 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameTriple(Entry one, Entry other) {
    for (int i = 1; i < DIMENSIONS.length; i++) {
      if (one.figures[i] != other.figures[i]) {
        return false;
      }
    }
    return true;
  }

  private static int compareFigures(Entry one, Entry other) {
    for (int i = 0; i < DIMENSIONS.length; i++) {
      int comparison = DIMENSIONS[i].compare(one.figures[i], other.figures[i]);
      if (comparison != 0) {
        return comparison;
      }
    }
    return 0;
  }
}
