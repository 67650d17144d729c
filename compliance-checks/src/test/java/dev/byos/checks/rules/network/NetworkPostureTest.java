package dev.byos.checks.rules.network;

import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.Intent;
import dev.byos.model.estate.Intent.SpeechUse;
import dev.byos.model.estate.NetworkAcls;
import dev.byos.model.estate.SpeechProtection;
import java.util.List;
import java.util.Map;
import java.util.Set;

class NetworkPostureTest extends RuleTest {

  NetworkPostureTest() {
    super("BYOS-NET-010");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
                "an endpoint for all networks",
                "speech/speecheu",
                s -> {
                  restricted(s);
                  s.speech.get("speecheu").publicNetworkAccess = "Enabled";
                })
            .withoutRun(),
        fires(
                "open storage for text to speech, without an exemption",
                "storage/ttseu",
                s -> {
                  restricted(s);
                  s.intent =
                      new Intent(List.of(), Map.of("voiceeu", Set.of(SpeechUse.TEXT_TO_SPEECH)));
                })
            .withoutRun(),
        fires(
                "open storage for recordings, without an exemption",
                "storage/receu",
                s -> {
                  restricted(s);
                  s.intent =
                      new Intent(
                          List.of(new Intent.RecordingDestination("acseu", "receu", null)),
                          Map.of());
                })
            .withoutRun(),
        silent("closed networks", NetworkPostureTest::restricted).withoutRun(),
        silent(
                "a resource that denies by default",
                s -> {
                  restricted(s);
                  s.speech.get("speecheu").publicNetworkAccess = null;
                  s.speech.get("speecheu").protection =
                      new SpeechProtection(
                          new NetworkAcls(
                              NetworkAcls.DefaultAction.DENY,
                              List.of(),
                              List.of("203.0.113.0/24"),
                              List.of(),
                              List.of()),
                          null,
                          null,
                          List.of(),
                          null);
                })
            .withoutRun());
  }

  /** Judged without a workload; what Speech is used for comes from the policy. */
  private static void restricted(ScenarioBuilder scenario) {
    scenario.calls.clear();
    scenario.work.clear();
    scenario.speech.values().forEach(speech -> speech.publicNetworkAccess = "Disabled");
    scenario.intent = new Intent(List.of(), Map.of("speecheu", Set.of(SpeechUse.SPEECH_TO_TEXT)));
  }
}
