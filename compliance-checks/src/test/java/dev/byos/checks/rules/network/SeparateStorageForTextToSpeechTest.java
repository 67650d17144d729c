package dev.byos.checks.rules.network;

import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.Intent;
import dev.byos.model.estate.Intent.SpeechUse;
import dev.byos.model.scenario.Profile;
import java.util.List;
import java.util.Map;
import java.util.Set;

class SeparateStorageForTextToSpeechTest extends RuleTest {

  SeparateStorageForTextToSpeechTest() {
    super("BYOS-NET-006");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "one account for both",
            "storage/stteu",
            s -> used(s, SpeechUse.SPEECH_TO_TEXT, SpeechUse.TEXT_TO_SPEECH)),
        silent("an account for speech to text", s -> used(s, SpeechUse.SPEECH_TO_TEXT)),
        silent(
            "one account for both, as the draft of 2023 has it",
            s -> {
              used(s, SpeechUse.SPEECH_TO_TEXT, SpeechUse.TEXT_TO_SPEECH);
              s.profile = Profile.VINTAGE_2023_03;
            }));
  }

  private static void used(ScenarioBuilder scenario, SpeechUse... uses) {
    scenario.profile = Profile.VINTAGE_2025_10;
    scenario.intent = new Intent(List.of(), Map.of("speecheu", Set.of(uses)));
  }
}
