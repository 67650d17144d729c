package dev.byos.checks.rules.recording;

import dev.byos.checks.fixtures.CallEvents;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class DestinationGivenAtStartTest extends RuleTest {
  private static final String ACS = "communication/acseu";

  DestinationGivenAtStartTest() {
    super("BYOS-REC-002");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens("an export elsewhere", ACS, h -> exported(h, "receu", "recus")),
        happens("an export without destination", ACS, h -> exported(h, null, "receu")),
        happens(
            "an export of what nobody started",
            "call/calls-1",
            h -> h.add("call/calls-1", CallEvents.exported("calls-1", "receu", 2))),
        quiet("an export to where the start said", h -> exported(h, "receu", "receu")));
  }

  private static void exported(HistoryBuilder history, String asked, String account) {
    CallEvents.begin(history, "calls-1", "acseu", asked);
    CallEvents.end(history, "calls-1");
    history.add("call/calls-1", CallEvents.exported("calls-1", account, 2));
  }
}
