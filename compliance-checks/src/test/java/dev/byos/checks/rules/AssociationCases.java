package dev.byos.checks.rules;

import static dev.byos.checks.rules.RuleCase.fires;
import static dev.byos.checks.rules.RuleCase.happens;
import static dev.byos.checks.rules.RuleCase.quiet;

import dev.byos.checks.fixtures.CleanHistory;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.Ids;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.model.estate.Roles;
import dev.byos.model.event.CustomVoiceEvent;
import dev.byos.model.event.SpeechEvent;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.timeline.Change;
import java.util.List;

final class AssociationCases {
  private static final String SPEECH = "speech/speecheu";
  private static final List<String> NONE = List.of();
  private static final List<String> EU = List.of(Ids.storage("stteu"));
  private static final List<String> US = List.of(Ids.storage("sttus"));

  private AssociationCases() {}

  static List<ScenarioCase> all() {
    return List.of(
        happens(
            "BYOS-SPE-001",
            "storage for a plain resource",
            SPEECH,
            h -> h.add(SPEECH, SpeechEvents.update(NONE, EU, NONE))),
        quiet(
            "BYOS-SPE-001",
            "a resource that does not exist",
            h ->
                h.add(
                    SPEECH,
                    new SpeechEvent.AssociationUpdateAnswered(
                        NONE, EU, NONE, "admin", 404, "ResourceNotFound"))),
        happens(
            "BYOS-SPE-009",
            "an account that comes to be shared",
            "storage/stteu",
            h -> h.add("speech/newone", SpeechEvents.created("SystemAssigned", "stteu"))),
        quiet(
            "BYOS-SPE-001",
            "storage exchanged",
            h -> h.add(SPEECH, SpeechEvents.update(EU, US, EU))),
        happens(
            "BYOS-SPE-002",
            "storage taken away",
            SPEECH,
            h -> h.add(SPEECH, SpeechEvents.update(EU, NONE, EU))),
        quiet(
            "BYOS-SPE-002",
            "storage for a plain resource",
            h -> h.add(SPEECH, SpeechEvents.update(NONE, EU, NONE))),
        happens(
            "BYOS-SPE-003",
            "storage exchanged",
            SPEECH,
            h -> h.add(SPEECH, SpeechEvents.update(EU, US, EU))),
        quiet(
            "BYOS-SPE-003",
            "the same storage in other letters",
            h ->
                h.add(
                    SPEECH,
                    SpeechEvents.update(
                        EU, List.of(Ids.storage("stteu").replace("/rg/", "/RG/")), EU))),
        happens(
            "BYOS-SPE-004",
            "the name taken again with other storage",
            SPEECH,
            h -> {
              h.add(SPEECH, new SpeechEvent.SpeechDeleted("admin"));
              h.add(SPEECH, SpeechEvents.created("SystemAssigned", "sttus"));
            }),
        quiet(
            "BYOS-SPE-004",
            "the name taken again with the same storage",
            h -> {
              h.add(SPEECH, new SpeechEvent.SpeechDeleted("admin"));
              h.add(SPEECH, SpeechEvents.created("SystemAssigned", "stteu"));
            }),
        happens(
            "BYOS-SPE-007",
            "storage that is not there yet",
            "speech/newone",
            h ->
                h.add(
                    "speech/newone",
                    SpeechEvents.requested("rest", "prod", "westeurope", EU, false, Roles.OWNER))),
        quiet(
            "BYOS-SPE-007",
            "storage that the portal creates",
            h ->
                h.add(
                    "speech/newone",
                    SpeechEvents.requested(
                        "portal", "prod", "westeurope", EU, false, Roles.OWNER))),
        fires(
            "BYOS-SPE-009",
            "a shared account",
            "storage/stteu",
            s -> s.addSpeech("second", "westeurope", "stteu")),
        happens(
            "BYOS-SPE-024",
            "another account than asked for",
            "speech/newone",
            h -> {
              h.add("speech/newone", SpeechEvents.requested("cli", "stteu", Roles.OWNER));
              h.add("speech/newone", SpeechEvents.created("SystemAssigned", "sttus"));
            }),
        happens(
            "BYOS-SPE-024",
            "a description without storage",
            SPEECH,
            h -> h.add(SPEECH, new SpeechEvent.SpeechDescribed(NONE, false, null, null))),
        happens(
                "BYOS-SPE-025",
                "no Storage menu",
                SPEECH,
                h -> h.add(SPEECH, new SpeechEvent.SpeechDescribed(EU, false, null, null)))
            .on(AssociationCases::described),
        happens(
                "BYOS-SPE-025",
                "the wrong identity type",
                SPEECH,
                h -> h.add(SPEECH, new SpeechEvent.SpeechDescribed(EU, true, EU.get(0), "None")))
            .on(AssociationCases::described),
        quiet(
                "BYOS-SPE-025",
                "a plain resource without the menu",
                h -> h.add(SPEECH, new SpeechEvent.SpeechDescribed(NONE, false, null, null)))
            .on(AssociationCases::described),
        happens(
            "BYOS-SPE-026",
            "voices that all fail beside transcriptions",
            SPEECH,
            h -> {
              CleanHistory.transcription(h, "batch-1", "speecheu", "stteu");
              voice(h, 403);
            }),
        quiet(
            "BYOS-SPE-026",
            "voices that were throttled",
            h -> {
              CleanHistory.transcription(h, "batch-1", "speecheu", "stteu");
              voice(h, 429);
            }),
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

  private static void described(ScenarioBuilder scenario) {
    scenario.then(new Change.DescribeSpeech("admin", "speecheu"));
  }

  private static void voice(HistoryBuilder history, int status) {
    history.add("custom-voice/v-1", SpeechEvents.accepted(SPEECH, "stteu"));
    history.add(
        "custom-voice/v-1",
        new CustomVoiceEvent.VoiceProjectFailed("v", "training", status, "Code", "no"));
  }
}
