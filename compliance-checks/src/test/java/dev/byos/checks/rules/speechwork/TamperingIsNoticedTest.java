package dev.byos.checks.rules.speechwork;

import static dev.byos.checks.fixtures.TranscriptionEvents.ENTITY;
import static dev.byos.checks.fixtures.TranscriptionEvents.RESULT;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.TranscriptionEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.artefact.SpeechContainers;
import dev.byos.model.event.CustomSpeechEvent;
import java.util.List;

class TamperingIsNoticedTest extends RuleTest {
  TamperingIsNoticedTest() {
    super("BYOS-SPE-029");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
            "results listed after one of them was deleted",
            ENTITY,
            h -> {
              TranscriptionEvents.begin(h, "stteu", "2024-11-15", null);
              TranscriptionEvents.succeed(h);
              h.add(
                  "storage/stteu", TranscriptionEvents.deleted(SpeechContainers.ARTIFACTS, RESULT));
              h.add(ENTITY, TranscriptionEvents.listed(0));
            }),
        happens(
            "a model deployed after its file was overwritten",
            "custom-speech/domain-1",
            h -> {
              h.add(
                  "storage/stteu",
                  HistoryBuilder.write(
                      TranscriptionEvents.byUser(
                          "PutBlob", SpeechContainers.MODELS, "m1/model.bin")));
              h.add(
                  "custom-speech/domain-1",
                  new CustomSpeechEvent.SpeechEndpointDeployed("p", "m1", "e"));
            }),
        quiet(
            "results that were listed before",
            h -> {
              TranscriptionEvents.begin(h, "stteu", "2024-11-15", null);
              TranscriptionEvents.succeed(h);
              h.add(ENTITY, TranscriptionEvents.listed(0));
              h.add(
                  "storage/stteu", TranscriptionEvents.deleted(SpeechContainers.ARTIFACTS, RESULT));
            }),
        quiet(
            "a log that somebody deleted",
            h -> {
              TranscriptionEvents.begin(h, "stteu", "2024-11-15", null);
              h.add(
                  "storage/stteu",
                  TranscriptionEvents.deleted(SpeechContainers.AUDIO_LOGS, RESULT));
              h.add(ENTITY, TranscriptionEvents.listed(0));
            }));
  }
}
