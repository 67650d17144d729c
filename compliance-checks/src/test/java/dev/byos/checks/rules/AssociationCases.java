package dev.byos.checks.rules;

import static dev.byos.checks.rules.RuleCase.happens;
import static dev.byos.checks.rules.RuleCase.quiet;

import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.model.event.TranscriptionEvent;
import java.util.List;

final class AssociationCases {
  private static final String SPEECH = "speech/speecheu";

  private AssociationCases() {}

  static List<ScenarioCase> all() {
    return List.of(
        happens(
            "BYOS-SPE-027",
            "a result in another account",
            SPEECH,
            h -> {
              h.add("transcription/b-1", SpeechEvents.accepted(SPEECH, "stteu"));
              h.add("transcription/b-1", SpeechEvents.submitted("speecheu", null));
              h.add("transcription/b-1", SpeechEvents.stored("TRANSCRIPTION_RESULT", "sttus"));
            }),
        happens(
            "BYOS-SPE-027",
            "success without artefacts",
            "transcription/b-1",
            h -> {
              h.add("transcription/b-1", SpeechEvents.accepted(SPEECH, "stteu"));
              h.add("transcription/b-1", SpeechEvents.submitted("speecheu", null));
              h.add("transcription/b-1", SpeechEvents.succeeded("stteu", 3));
            }),
        quiet(
            "BYOS-SPE-027",
            "a failure without artefacts",
            h -> {
              h.add("transcription/b-1", SpeechEvents.accepted(SPEECH, "stteu"));
              h.add("transcription/b-1", new TranscriptionEvent.TranscriptionFailed("t", "x", "y"));
            }));
  }
}
