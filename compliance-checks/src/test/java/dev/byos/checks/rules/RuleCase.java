package dev.byos.checks.rules;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.judge.Judgement;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One fixture of one rule: something to judge, and what the rule must say. */
public interface RuleCase {

  /** What a rule can say about a case. */
  enum Expected {
    /** One finding, about the case's subject. */
    FINDING,
    /** Neither a finding nor an open question. */
    SILENCE,
    /** No finding, and the case's subject undecided. */
    UNDECIDED
  }

  String ruleId();

  String name();

  Expected expected();

  /** What the finding or the open question is about; null when the rule must stay silent. */
  String subject();

  /**
   * Judges the fixture.
   *
   * @param folder an empty folder to store things in
   */
  Judgement judge(Path folder);

  /**
   * Judges the fixture again with values of the estate unknown; empty when that makes no sense for
   * it.
   */
  default Optional<Judgement> judgeWithout(List<String> paths) {
    return Optional.empty();
  }

  /** A declared fault that the rule finds. */
  static ScenarioCase fires(
      String rule, String name, String subject, Consumer<ScenarioBuilder> change) {
    return new ScenarioCase(rule, name, Expected.FINDING, subject, change, true, null, null);
  }

  /** Something that happens on the clean scenario and that the rule finds. */
  static ScenarioCase happens(
      String rule, String name, String subject, Consumer<HistoryBuilder> history) {
    return new ScenarioCase(rule, name, Expected.FINDING, subject, s -> {}, true, history, null);
  }

  /** A change that the rule has nothing against. */
  static ScenarioCase silent(String rule, String name, Consumer<ScenarioBuilder> change) {
    return new ScenarioCase(rule, name, Expected.SILENCE, null, change, true, null, null);
  }

  /** Something that happens and that the rule has nothing against. */
  static ScenarioCase quiet(String rule, String name, Consumer<HistoryBuilder> history) {
    return new ScenarioCase(rule, name, Expected.SILENCE, null, s -> {}, true, history, null);
  }

  /** Something that the rule cannot decide on. */
  static ScenarioCase undecided(
      String rule, String name, String subject, Consumer<ScenarioBuilder> change) {
    return new ScenarioCase(rule, name, Expected.UNDECIDED, subject, change, false, null, null);
  }
}
