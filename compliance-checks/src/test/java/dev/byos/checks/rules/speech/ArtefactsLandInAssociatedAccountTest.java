package dev.byos.checks.rules.speech;

import dev.byos.checks.exports.RunFixture;
import dev.byos.checks.fixtures.CleanHistory;
import dev.byos.checks.fixtures.SpeechEvents;
import dev.byos.checks.rules.RuleCase;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.StoredRuns;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.SpeechContainers;
import dev.byos.model.event.TranscriptionEvent;
import java.util.List;

class ArtefactsLandInAssociatedAccountTest extends RuleTest {
  private static final String WORK = "transcription/batch-1";
  private static final BlobAddress MOVED =
      new BlobAddress("other", SpeechContainers.ARTIFACTS, RunFixture.result(0).blob());

  ArtefactsLandInAssociatedAccountTest() {
    super("BYOS-SPE-027");
  }

  @Override
  protected List<RuleCase> cases() {
    return List.of(
        happens(
            "a result in another account",
            "speech/speecheu",
            h -> {
              h.add(WORK, SpeechEvents.accepted("speech/speecheu", "stteu"));
              h.add(WORK, SpeechEvents.submitted("speecheu", null));
              h.add(WORK, SpeechEvents.stored("TRANSCRIPTION_RESULT", "receu"));
            }),
        happens(
            "success without a report",
            WORK,
            h -> {
              h.add(WORK, SpeechEvents.accepted("speech/speecheu", "stteu"));
              h.add(WORK, SpeechEvents.submitted("speecheu", null));
              h.add(WORK, SpeechEvents.stored("TRANSCRIPTION_RESULT", "stteu"));
              h.add(WORK, SpeechEvents.succeeded("stteu", 1));
            }),
        quiet(
            "results sent elsewhere on purpose",
            h -> {
              h.add(WORK, SpeechEvents.accepted("speech/speecheu", "stteu"));
              h.add(WORK, SpeechEvents.submitted("speecheu", "https://x.blob.core.windows.net/c"));
              h.add(WORK, SpeechEvents.stored("TRANSCRIPTION_RESULT", "receu"));
            }),
        quiet(
            "a failure without artefacts",
            h -> {
              h.add(WORK, SpeechEvents.accepted("speech/speecheu", "stteu"));
              h.add(WORK, SpeechEvents.submitted("speecheu", null));
              h.add(WORK, new TranscriptionEvent.TranscriptionFailed("t", "x", "y"));
            }),
        quiet(
            "a transcription to its end",
            h -> CleanHistory.transcription(h, "batch-1", "speecheu", "stteu")),
        stored("a result moved to another account", MOVED.toString(), StoredRuns::whole)
            .then(
                root -> {
                  StoredRuns.copy(root, RunFixture.result(0), MOVED);
                  StoredRuns.delete(root, RunFixture.result(0));
                }),
        stored("a result that is gone", RunFixture.result(1).toString(), StoredRuns::whole)
            .then(root -> StoredRuns.delete(root, RunFixture.result(1))),
        storedWell("everything in the account", StoredRuns::whole));
  }
}
