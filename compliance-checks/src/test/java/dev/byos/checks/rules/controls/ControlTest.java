package dev.byos.checks.rules.controls;

import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.rules.RuleCase;
import dev.byos.checks.rules.RuleTest;
import java.util.function.Consumer;

/** The test of one published control. */
abstract class ControlTest extends RuleTest {

  ControlTest(String id) {
    super(id);
  }

  /** The control is not met by one resource. */
  final ControlCase missed(String name, String subject, Consumer<ScenarioBuilder> change) {
    return new ControlCase(ruleId(), name, RuleCase.Expected.FINDING, subject, change);
  }

  /** The control is met by all resources. */
  final ControlCase met(String name, Consumer<ScenarioBuilder> change) {
    return new ControlCase(ruleId(), name, RuleCase.Expected.SILENCE, null, change);
  }

  /** The inputs cannot tell whether the control is met. */
  final ControlCase untold(String name, String subject, Consumer<ScenarioBuilder> change) {
    return new ControlCase(ruleId(), name, RuleCase.Expected.UNDECIDED, subject, change);
  }
}
