package dev.byos.checks.rules;

import dev.byos.checks.rule.RuleType;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rules.artefacts.ArtefactRules;
import dev.byos.checks.rules.controls.ControlRules;
import dev.byos.checks.rules.identity.IdentityRules;
import dev.byos.checks.rules.latency.LatencyRules;
import dev.byos.checks.rules.network.NetworkRules;
import dev.byos.checks.rules.recording.RecordingRules;
import dev.byos.checks.rules.residency.ResidencyRules;
import dev.byos.checks.rules.speech.SpeechRules;
import dev.byos.checks.rules.speechwork.SpeechWorkRules;
import dev.byos.checks.rules.storage.StorageRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every rule, named one by one, so that none gets in or out by accident. A rule with two halves,
 * one of them over artefacts, is one entry with the scopes of both.
 */
public final class RuleCatalogue {
  private static final List<RuleType> PARTS =
      Stream.of(
              IdentityRules.all(),
              SpeechRules.all(),
              SpeechWorkRules.all(),
              RecordingRules.all(),
              NetworkRules.all(),
              StorageRules.all(),
              LatencyRules.all(),
              ResidencyRules.all(),
              ControlRules.all(),
              ArtefactRules.all())
          .flatMap(List::stream)
          .toList();

  private static final List<RuleType> ALL =
      PARTS.stream()
          .collect(
              Collectors.toMap(
                  RuleType::id, Function.identity(), RuleCatalogue::joined, TreeMap::new))
          .values()
          .stream()
          .toList();

  private static final Map<String, RuleType> BY_ID =
      ALL.stream().collect(Collectors.toMap(RuleType::id, Function.identity()));

  private RuleCatalogue() {}

  private static RuleType joined(RuleType first, RuleType second) {
    if (!second.scopes().equals(List.of(Scope.ARTEFACTS))
        || first.scopes().contains(Scope.ARTEFACTS)) {
      throw new IllegalStateException("two rules are called " + first.id());
    }
    List<Scope> scopes = new ArrayList<>(first.scopes());
    scopes.addAll(second.scopes());
    return new RuleType(
        first.id(),
        first.title(),
        first.severity(),
        scopes,
        first.sources(),
        first.pillar(),
        first.references(),
        first.profiles(),
        first.need(),
        first.implementation(),
        first.factory());
  }

  /** All rules, ordered by id. */
  public static List<RuleType> all() {
    return ALL;
  }

  /**
   * All rules, those with two halves once for each of them; each with the class that implements it.
   */
  public static List<RuleType> parts() {
    return PARTS;
  }

  /** The rule of that id. */
  public static Optional<RuleType> rule(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }
}
