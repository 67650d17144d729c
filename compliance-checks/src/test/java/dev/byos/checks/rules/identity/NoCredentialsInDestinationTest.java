package dev.byos.checks.rules.identity;

import dev.byos.checks.fixtures.CallEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class NoCredentialsInDestinationTest extends RuleTest {
  NoCredentialsInDestinationTest() {
    super("BYOS-IDN-013");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        silent("a plain container URL", s -> s.calls.get("callseu").container = "calls"),
        fires(
            "a user in the destination",
            "communication/acseu",
            s ->
                s.calls.get("callseu").url =
                    "https://user:secret@receu.blob.core.windows.net/recordings"),
        fires(
            "a SAS in the destination",
            "communication/acseu",
            s -> s.calls.get("callseu").url += "?sv=2023&sig=secret"),
        happens(
            "a SAS that was sent",
            "communication/acseu",
            h -> {
              CallEvents.begin(h, "calls-1", "acseu", "receu");
              h.add(
                  "call/calls-1",
                  CallEvents.started(
                      "calls-1",
                      "receu",
                      "https://receu.blob.core.windows.net/recordings?sig=secret",
                      "POST /calling/recordings",
                      false));
            }));
  }
}
