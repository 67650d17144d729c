package dev.byos.checks.rules.latency;

import static dev.byos.checks.fixtures.HistoryBuilder.HOUR;
import static dev.byos.checks.fixtures.HistoryBuilder.MINUTE;

import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.event.TranscriptionEvent;
import java.util.List;

class BatchKeepsItsTimesTest extends RuleTest {

  BatchKeepsItsTimesTest() {
    super("BYOS-LAT-004");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens(
            "a late start",
            "speech/speecheu",
            h -> {
              h.add(
                  "transcription/b-1",
                  new TranscriptionEvent.TranscriptionSubmitted(
                      "t", "speecheu", "s", "2024-11-15", "en-US", 1, 1, 0, null, 0, 201));
              h.at(31 * MINUTE)
                  .add("transcription/b-1", new TranscriptionEvent.TranscriptionStarted("t"));
              h.at(60 * MINUTE).add("transcription/b-1", SpeechEvents.succeeded("stteu", 1));
            }),
        happens(
            "a late end",
            "speech/speecheu",
            h -> {
              h.add(
                  "transcription/b-1",
                  new TranscriptionEvent.TranscriptionSubmitted(
                      "t", "speecheu", "s", "2024-11-15", "en-US", 1, 100 * HOUR, 0, null, 0, 201));
              h.at(MINUTE)
                  .add("transcription/b-1", new TranscriptionEvent.TranscriptionStarted("t"));
              h.at(25 * HOUR).add("transcription/b-1", SpeechEvents.succeeded("stteu", 1));
            }),
        happens(
            "a slow job",
            "speech/speecheu",
            h -> {
              h.add(
                  "transcription/b-1",
                  new TranscriptionEvent.TranscriptionSubmitted(
                      "t", "speecheu", "s", "2024-11-15", "en-US", 1, HOUR, 0, null, 0, 201));
              h.at(MINUTE)
                  .add("transcription/b-1", new TranscriptionEvent.TranscriptionStarted("t"));
              h.at(7 * HOUR).add("transcription/b-1", SpeechEvents.succeeded("stteu", 1));
            }),
        quiet(
            "a long job at the usual pace",
            h -> {
              h.add(
                  "transcription/b-1",
                  new TranscriptionEvent.TranscriptionSubmitted(
                      "t", "speecheu", "s", "2024-11-15", "en-US", 1, 10 * HOUR, 0, null, 0, 201));
              h.at(MINUTE)
                  .add("transcription/b-1", new TranscriptionEvent.TranscriptionStarted("t"));
              h.at(7 * HOUR).add("transcription/b-1", SpeechEvents.succeeded("stteu", 1));
            }));
  }
}
