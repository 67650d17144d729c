package dev.byos.checks.rules.network;

import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.Intent;
import dev.byos.model.workload.Arrivals;
import dev.byos.model.workload.DurationSpec;
import dev.byos.model.workload.WorkItem;
import java.util.List;
import java.util.Map;
import java.util.Set;

class OpenForTextToSpeechTest extends RuleTest {
  private static final String DENIED = "AuthorizationFailure";

  OpenForTextToSpeechTest() {
    super("BYOS-NET-005");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "text to speech by the policy's word",
            "storage/stteu",
            s ->
                s.intent =
                    new Intent(
                        List.of(), Map.of("speecheu", Set.of(Intent.SpeechUse.TEXT_TO_SPEECH)))),
        silent("transcription behind a firewall", s -> s.storage.get("sttus").deny = true),
        fires(
            "voices behind a firewall",
            "storage/ttseu",
            s -> {
              s.storage.get("ttseu").deny = true;
              s.storage.get("ttseu").bypass = List.of("AzureServices");
            }),
        fires(
            "voices on the locked account",
            "storage/stteu",
            OpenForTextToSpeechTest::voicesOnLockedAccount),
        happens(
            "a refusal of voice work",
            "storage/ttseu",
            h -> h.refused("ttseu", "voiceeu", "custom-voice/v-1", "network", DENIED)));
  }

  private static void voicesOnLockedAccount(ScenarioBuilder scenario) {
    scenario.work.add(
        new WorkItem.CustomVoice(
            "more",
            "speecheu",
            "westeurope",
            new Arrivals.At(List.of(0L)),
            0,
            "en-US",
            new DurationSpec.Fixed(1),
            new DurationSpec.Fixed(1),
            true,
            true));
  }
}
