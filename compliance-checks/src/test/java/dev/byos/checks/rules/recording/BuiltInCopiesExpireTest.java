package dev.byos.checks.rules.recording;

import static dev.byos.checks.fixtures.HistoryBuilder.HOUR;

import dev.byos.checks.fixtures.CallEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class BuiltInCopiesExpireTest extends RuleTest {
  private static final String ACS = "communication/acseu";

  BuiltInCopiesExpireTest() {
    super("BYOS-REC-007");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
            "a copy that stays",
            ACS,
            h -> {
              h.add(ACS, CallEvents.kept("calls-1", 24 * HOUR));
              h.at(25 * HOUR);
            }),
        happens("a copy for two days", ACS, h -> h.add(ACS, CallEvents.kept("calls-1", 48 * HOUR))),
        happens(
            "a copy that can be downloaded after its time",
            ACS,
            h -> {
              h.add(ACS, CallEvents.kept("calls-1", 24 * HOUR));
              h.at(24 * HOUR + 1).add(ACS, CallEvents.downloaded("calls-1"));
            }),
        quiet(
            "a copy that goes in time",
            h -> {
              h.add(ACS, CallEvents.kept("calls-1", 24 * HOUR));
              h.at(24 * HOUR).add(ACS, CallEvents.expired("calls-1")).at(30 * HOUR);
            }),
        quiet(
            "a run that ends before the expiry",
            h -> h.add(ACS, CallEvents.kept("calls-1", 24 * HOUR)).at(HOUR)));
  }
}
