package dev.byos.studies;

import dev.byos.checks.review.ReviewRule;
import dev.byos.checks.rules.RuleCatalogue;
import dev.byos.model.finding.ControlReference;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** The ids that policies and suppressions may name. */
public final class RuleIds {

  private RuleIds() {}

  /** Ids of all rules, those on suppressions and required controls included. */
  public static Set<String> all() {
    Set<String> ids = new TreeSet<>();
    RuleCatalogue.all().forEach(rule -> ids.add(rule.id()));
    Arrays.stream(ReviewRule.values()).forEach(rule -> ids.add(rule.id()));
    return ids;
  }

  /** Ids of published controls that some rule stands for. */
  public static Set<String> publishedControls() {
    Set<String> ids = new TreeSet<>();
    RuleCatalogue.all().stream()
        .flatMap(rule -> rule.references().stream())
        .map(ControlReference::id)
        .forEach(ids::add);
    return ids;
  }
}
