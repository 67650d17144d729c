package dev.byos.scenarios.review;

import dev.byos.model.review.Suppression;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.script.Problems;
import dev.byos.scenarios.yaml.NearestName;
import dev.byos.scenarios.yaml.YamlNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads suppressions. Schema: {@code scenarios/schema/suppressions.schema.json}. Nobody can
 * suppress a finding for good: the last day is mandatory and at most {@value #LONGEST_DAYS} days
 * ahead.
 */
public final class SuppressionFile {

  /** Longest time that a suppression may still have to run, in days. */
  public static final int LONGEST_DAYS = 365;

  private SuppressionFile() {}

  /**
   * Reads a file.
   *
   * @param ruleIds ids that exist
   * @param today the day from which the longest time counts
   * @param problems told everything that is wrong
   * @return what is good; empty when anything is wrong
   */
  public static List<Suppression> read(
      Path file, Collection<String> ruleIds, LocalDate today, Consumer<InputProblem> problems) {
    Problems found = new Problems();
    Optional<ReviewFile> read =
        ReviewFile.read(file, "suppressions.schema.json", "a list of suppressions", found);
    List<Suppression> suppressions = new ArrayList<>();
    if (read.isPresent()) {
      for (YamlNode item : ReviewFile.items(read.get().root(), "suppressions")) {
        suppression((YamlNode.Mapping) item, ruleIds, today, found).ifPresent(suppressions::add);
      }
    }
    found.ordered().forEach(problems);
    return found.isEmpty() ? suppressions : List.of();
  }

  private static Optional<Suppression> suppression(
      YamlNode.Mapping item, Collection<String> ruleIds, LocalDate today, Problems problems) {
    YamlNode rule = item.fields().get("rule").value();
    String ruleId = ReviewFile.text(rule);
    if (!ruleIds.contains(ruleId)) {
      problems.add(
          rule.place(), "'rule': there is no rule " + ruleId + NearestName.hint(ruleId, ruleIds));
    }
    YamlNode expires = item.fields().get("expires").value();
    LocalDate last;
    try {
      last = LocalDate.parse(ReviewFile.text(expires));
    } catch (DateTimeException malformed) {
      problems.add(
          expires.place(),
          "'expires': found '"
              + ReviewFile.text(expires)
              + "', expected an existing day such as "
              + today.plusDays(90));
      return Optional.empty();
    }
    LocalDate latest = today.plusDays(LONGEST_DAYS);
    if (last.isAfter(latest)) {
      problems.add(
          expires.place(),
          "'expires': %s is more than %d days ahead; the latest day is %s"
              .formatted(last, LONGEST_DAYS, latest));
    }
    return Optional.of(
        new Suppression(
            ruleId,
            ReviewFile.text(item, "resource"),
            ReviewFile.text(item, "owner"),
            ReviewFile.text(item, "reason"),
            last,
            item.place()));
  }
}
