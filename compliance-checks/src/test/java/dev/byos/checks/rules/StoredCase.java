package dev.byos.checks.rules;

import dev.byos.checks.exports.RunFixture;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.fixtures.TestRegions;
import dev.byos.checks.judge.Judge;
import dev.byos.checks.judge.Judgement;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A run with what it stored.
 *
 * @param run makes the history from an empty run
 * @param tampering changes the store afterwards
 * @param scenario changes the clean scenario
 */
public record StoredCase(
    String ruleId,
    String name,
    Expected expected,
    String subject,
    UnaryOperator<RunFixture> run,
    Consumer<Path> tampering,
    Consumer<ScenarioBuilder> scenario)
    implements RuleCase {

  /** The same on another scenario. */
  public StoredCase on(Consumer<ScenarioBuilder> change) {
    return new StoredCase(ruleId, name, expected, subject, run, tampering, change);
  }

  /** The same with the store changed after the run. */
  public StoredCase then(Consumer<Path> change) {
    return new StoredCase(ruleId, name, expected, subject, run, change, scenario);
  }

  @Override
  public Judgement judge(Path folder) {
    ScenarioBuilder builder = new ScenarioBuilder();
    scenario.accept(builder);
    RunFixture fixture = run.apply(RunFixture.begin()).save(folder);
    tampering.accept(folder);
    Judge.Session session = Judge.begin(builder.build(), TestRegions.catalogue());
    session.artefacts(fixture.verify(folder));
    return session.finish();
  }

  @Override
  public String toString() {
    return ruleId + (subject == null ? " stays silent: " : " finds: ") + name;
  }
}
