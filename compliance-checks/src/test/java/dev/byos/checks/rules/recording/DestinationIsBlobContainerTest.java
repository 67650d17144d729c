package dev.byos.checks.rules.recording;

import dev.byos.checks.fixtures.CallEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class DestinationIsBlobContainerTest extends RuleTest {
  private static final String ACS = "communication/acseu";

  DestinationIsBlobContainerTest() {
    super("BYOS-REC-001");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "a file share",
            ACS,
            s -> s.calls.get("callseu").url = "https://receu.file.core.windows.net/recordings"),
        fires(
            "no container",
            ACS,
            s -> s.calls.get("callseu").url = "https://receu.blob.core.windows.net/"),
        happens(
            "plain http",
            ACS,
            h -> {
              CallEvents.begin(h, "calls-1", "acseu", "receu");
              h.add(
                  "call/calls-1",
                  CallEvents.started(
                      "calls-1",
                      "receu",
                      "http://receu.blob.core.windows.net/recordings",
                      "x",
                      false));
            }),
        silent("a path in the container", s -> s.calls.get("callseu").url += "/sales/2026"),
        quiet("a container", h -> CallEvents.begin(h, "calls-1", "acseu", "receu")));
  }
}
