package dev.byos.checks.rules.speech;

import static dev.byos.checks.rules.speech.Fixtures.SPEECH;

import dev.byos.checks.fixtures.CleanHistory;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.event.CustomVoiceEvent;
import java.util.List;

class AllScenariosTogetherTest extends RuleTest {

  AllScenariosTogetherTest() {
    super("BYOS-SPE-026");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
            "voices that all fail beside transcriptions",
            SPEECH,
            h -> {
              CleanHistory.transcription(h, "batch-1", "speecheu", "stteu");
              voice(h, 403);
            }),
        quiet(
            "voices that were throttled",
            h -> {
              CleanHistory.transcription(h, "batch-1", "speecheu", "stteu");
              voice(h, 429);
            }),
        quiet("voices that fail where nothing else works", h -> voice(h, 403)));
  }

  private static void voice(HistoryBuilder history, int status) {
    history.add("custom-voice/v-1", SpeechEvents.accepted(SPEECH, "stteu"));
    history.add(
        "custom-voice/v-1",
        new CustomVoiceEvent.VoiceProjectFailed("v", "training", status, "Code", "no"));
  }
}
