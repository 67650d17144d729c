package dev.byos.studies.diff;

import dev.byos.model.diff.Change;
import dev.byos.model.diff.ExpectationChange;
import dev.byos.model.report.ExpectationResult;
import dev.byos.model.report.ExpectationResult.Outcome;
import dev.byos.model.scenario.Expectation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares how expectations ended. One that fails is worse unless it failed before; one that had a
 * sample and has none any more, or that is not asked for any more, is inconclusive.
 */
final class ExpectationComparison {

  private ExpectationComparison() {}

  static List<ExpectationChange> compare(
      List<ExpectationResult> before, List<ExpectationResult> now) {
    Map<String, ExpectationResult> resultsBefore = byName(before);
    Map<String, ExpectationResult> resultsNow = byName(now);
    Map<String, ExpectationResult> all = new LinkedHashMap<>(resultsNow);
    resultsBefore.forEach(all::putIfAbsent);
    List<ExpectationChange> changes = new ArrayList<>();
    for (Map.Entry<String, ExpectationResult> entry : all.entrySet()) {
      Optional<ExpectationResult> old = Optional.ofNullable(resultsBefore.get(entry.getKey()));
      Optional<ExpectationResult> current = Optional.ofNullable(resultsNow.get(entry.getKey()));
      String name = entry.getValue().expectation().name();
      changes.add(new ExpectationChange(name, change(old, current), old, current));
    }
    return changes;
  }

  private static Change change(
      Optional<ExpectationResult> before, Optional<ExpectationResult> now) {
    if (now.isEmpty()) {
      boolean lost = before.orElseThrow().outcome() != Outcome.INCONCLUSIVE;
      return lost ? Change.INCONCLUSIVE : Change.CHANGED;
    }
    Outcome outcome = now.get().outcome();
    if (before.isEmpty()) {
      return outcome == Outcome.FAILED ? Change.REGRESSED : Change.CHANGED;
    }
    if (outcome == before.get().outcome()) {
      boolean same = now.get().expectation().equals(before.get().expectation());
      return same ? Change.UNCHANGED : Change.CHANGED;
    }
    return switch (outcome) {
      case PASSED -> Change.IMPROVED;
      case FAILED -> Change.REGRESSED;
      case INCONCLUSIVE -> Change.INCONCLUSIVE;
    };
  }

  /** A lower and an upper limit of the same figure have the same name and another comparison. */
  private static Map<String, ExpectationResult> byName(List<ExpectationResult> results) {
    Map<String, ExpectationResult> named = new LinkedHashMap<>();
    for (ExpectationResult result : results) {
      Expectation expectation = result.expectation();
      named.put(expectation.name() + " " + expectation.comparison().name(), result);
    }
    return named;
  }
}
