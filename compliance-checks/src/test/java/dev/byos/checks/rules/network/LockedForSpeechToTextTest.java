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

class LockedForSpeechToTextTest extends RuleTest {

  LockedForSpeechToTextTest() {
    super("BYOS-NET-004");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "an open firewall",
            "storage/stteu",
            s -> {
              used(s, SpeechUse.SPEECH_TO_TEXT);
              s.storage.get("stteu").deny = false;
            }),
        fires(
            "an exception for all trusted services",
            "storage/stteu",
            s -> {
              used(s, SpeechUse.SPEECH_TO_TEXT);
              s.storage.get("stteu").bypass = List.of("AzureServices");
            }),
        fires(
            "routing over the internet",
            "storage/stteu",
            s -> {
              used(s, SpeechUse.SPEECH_TO_TEXT);
              s.storage.get("stteu").routingChoice = "InternetRouting";
            }),
        silent("the locked model", s -> used(s, SpeechUse.SPEECH_TO_TEXT)),
        silent(
            "trusted services, by the draft of 2023",
            s -> {
              used(s, SpeechUse.SPEECH_TO_TEXT);
              s.profile = Profile.VINTAGE_2023_03;
              s.storage.get("stteu").bypass = List.of("AzureServices");
            }),
        silent(
            "an open firewall for text to speech as well",
            s -> {
              used(s, SpeechUse.SPEECH_TO_TEXT, SpeechUse.TEXT_TO_SPEECH);
              s.storage.get("stteu").deny = false;
            }),
        silent(
            "an open firewall for who knows what",
            s -> {
              s.profile = Profile.VINTAGE_2025_10;
              s.storage.get("stteu").deny = false;
            }));
  }

  private static void used(ScenarioBuilder scenario, SpeechUse... uses) {
    scenario.profile = Profile.VINTAGE_2025_10;
    scenario.intent = new Intent(List.of(), Map.of("speecheu", Set.of(uses)));
  }
}
