package dev.byos.checks.rules;

import dev.byos.checks.rule.RuleType;
import dev.byos.checks.rules.identity.IdentityRules;
import dev.byos.checks.rules.latency.LatencyRules;
import dev.byos.checks.rules.network.NetworkRules;
import dev.byos.checks.rules.recording.RecordingRules;
import dev.byos.checks.rules.residency.ResidencyRules;
import dev.byos.checks.rules.speech.SpeechRules;
import dev.byos.checks.rules.storage.StorageRules;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every rule, named one by one, so that none gets in or out by accident. */
public final class RuleCatalogue {
  private static final List<RuleType> ALL =
      Stream.of(
              IdentityRules.all(),
              SpeechRules.all(),
              RecordingRules.all(),
              NetworkRules.all(),
              StorageRules.all(),
              LatencyRules.all(),
              ResidencyRules.all())
          .flatMap(List::stream)
          .sorted(Comparator.comparing(RuleType::id))
          .toList();

  private RuleCatalogue() {}

  /** All rules, ordered by id. */
  public static List<RuleType> all() {
    return ALL;
  }

  /** The rule of that id. */
  public static Optional<RuleType> rule(String id) {
    return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
