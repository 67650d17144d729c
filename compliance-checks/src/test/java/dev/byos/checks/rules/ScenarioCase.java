package dev.byos.checks.rules;

import dev.byos.checks.fixtures.CleanHistory;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.fixtures.TestRegions;
import dev.byos.checks.judge.Judge;
import dev.byos.checks.judge.Judgement;
import dev.byos.model.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A change to the clean scenario and a history on it.
 *
 * @param run whether a run follows; false for what {@code byos check} sees
 * @param history written after the resources stand; null for none
 * @param certain why the evidence of a finding can never be unknown; null when it can
 */
public record ScenarioCase(
    String ruleId,
    String name,
    Expected expected,
    String subject,
    Consumer<ScenarioBuilder> change,
    boolean run,
    Consumer<HistoryBuilder> history,
    String certain)
    implements RuleCase {

  /** The same with a further change to the scenario. */
  public ScenarioCase on(Consumer<ScenarioBuilder> scenario) {
    return new ScenarioCase(
        ruleId, name, expected, subject, change.andThen(scenario), run, history, certain);
  }

  /** The same, excepted from the law that unknown evidence leaves a subject undecided. */
  public ScenarioCase certain(String why) {
    return new ScenarioCase(ruleId, name, expected, subject, change, run, history, why);
  }

  /** The same without a run: the configuration alone is judged. */
  public ScenarioCase withoutRun() {
    return new ScenarioCase(ruleId, name, expected, subject, change, false, null, certain);
  }

  @Override
  public Judgement judge(Path folder) {
    return judge(new ScenarioBuilder());
  }

  @Override
  public Optional<Judgement> judgeWithout(List<String> paths) {
    if (history != null || certain != null || paths.isEmpty()) {
      return Optional.empty();
    }
    ScenarioBuilder builder = new ScenarioBuilder();
    paths.forEach(builder::unknown);
    return Optional.of(judge(builder));
  }

  private Judgement judge(ScenarioBuilder builder) {
    change.accept(builder);
    Scenario scenario = builder.build();
    if (!run) {
      return Judge.ofConfiguration(scenario, TestRegions.catalogue());
    }
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
    String says =
        switch (expected) {
          case FINDING -> " finds: ";
          case SILENCE -> " stays silent: ";
          case UNDECIDED -> " cannot tell: ";
        };
    return ruleId + says + name;
  }
}
