package dev.byos.checks.rules;

import dev.byos.checks.fixtures.CleanHistory;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.fixtures.TestRegions;
import dev.byos.checks.judge.Judge;
import dev.byos.checks.judge.Judgement;
import dev.byos.model.scenario.Scenario;
import java.util.function.Consumer;

/**
 * One fixture of one rule: a change to the clean scenario, a history on it, and what the rule must
 * say.
 *
 * @param subject what the finding must be about; null when the rule must stay silent
 * @param history written after the resources stand; null for none
 */
record RuleCase(
    String ruleId,
    String name,
    String subject,
    Consumer<ScenarioBuilder> change,
    Consumer<HistoryBuilder> history) {

  /** A declared fault that the rule finds. */
  static RuleCase fires(
      String rule, String name, String subject, Consumer<ScenarioBuilder> change) {
    return new RuleCase(rule, name, subject, change, null);
  }

  /** Something that happens on the clean scenario and that the rule finds. */
  static RuleCase happens(
      String rule, String name, String subject, Consumer<HistoryBuilder> history) {
    return new RuleCase(rule, name, subject, scenario -> {}, history);
  }

  /** A change that the rule has nothing against. */
  static RuleCase silent(String rule, String name, Consumer<ScenarioBuilder> change) {
    return new RuleCase(rule, name, null, change, null);
  }

  /** Something that happens and that the rule has nothing against. */
  static RuleCase quiet(String rule, String name, Consumer<HistoryBuilder> history) {
    return new RuleCase(rule, name, null, scenario -> {}, history);
  }

  /** The same with a change to the scenario. */
  RuleCase on(Consumer<ScenarioBuilder> scenario) {
    return new RuleCase(ruleId, name, subject, scenario, history);
  }

  Judgement judge() {
    ScenarioBuilder builder = new ScenarioBuilder();
    change.accept(builder);
    Scenario scenario = builder.build();
    Judge.Session session = Judge.begin(scenario, TestRegions.catalogue());
    if (history != null) {
      HistoryBuilder lines = CleanHistory.begin(scenario);
      history.accept(lines);
      CleanHistory.end(lines).lines().forEach(session::accept);
    }
    return session.finish();
  }

  @Override
  public String toString() {
    return ruleId + (subject == null ? " stays silent: " : " finds: ") + name;
  }
}
