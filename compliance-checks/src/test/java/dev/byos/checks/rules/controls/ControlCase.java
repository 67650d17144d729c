package dev.byos.checks.rules.controls;

import dev.byos.checks.fixtures.ImportedEstate;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.fixtures.TestRegions;
import dev.byos.checks.judge.Judge;
import dev.byos.checks.judge.Judgement;
import dev.byos.checks.rules.RuleCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A change to the protected estate, judged without a run as {@code byos check} does. */
record ControlCase(
    String ruleId,
    String name,
    RuleCase.Expected expected,
    String subject,
    Consumer<ScenarioBuilder> change)
    implements RuleCase {

  @Override
  public Judgement judge(Path folder) {
    return judge(ImportedEstate.protectedWell());
  }

  @Override
  public Optional<Judgement> judgeWithout(List<String> paths) {
    ScenarioBuilder builder = ImportedEstate.protectedWell();
    paths.forEach(builder::unknown);
    return Optional.of(judge(builder));
  }

  private Judgement judge(ScenarioBuilder builder) {
    change.accept(builder);
    return Judge.ofConfiguration(builder.build(), TestRegions.catalogue());
  }

  @Override
  public String toString() {
    return ruleId + " " + expected + ": " + name;
  }
}
