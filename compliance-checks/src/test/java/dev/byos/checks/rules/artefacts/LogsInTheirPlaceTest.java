package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.RunFixture;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.TranscriptionEvents;
import dev.byos.checks.rules.RuleCase;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.StoredRuns;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.SpeechContainers;
import dev.byos.model.event.StorageEvent;
import java.util.List;

class LogsInTheirPlaceTest extends RuleTest {
  private static final String NAME = "080010_" + RunFixture.TRANSCRIPTION + ".wav";
  private static final String LATER = StoredRuns.LOGS.replace("03-02", "03-09");

  LogsInTheirPlaceTest() {
    super("BYOS-SPE-036");
  }

  @Override
  protected List<RuleCase> cases() {
    return List.of(
        stored(
            "a log without locale and day",
            "recseu/customspeech-audiologs/" + NAME,
            run -> onlyAudio(run.session(""))),
        stored(
            "a log under another day",
            "recseu/customspeech-audiologs/" + LATER + NAME,
            run -> onlyAudio(run.session(LATER))),
        stored(
            "a log beyond retention",
            "recseu/customspeech-audiologs/" + StoredRuns.LOGS + NAME,
            run -> onlyAudio(run.session(StoredRuns.LOGS)).at(32 * StoredRuns.DAY)),
        storedWell("logs in their place", StoredRuns::whole),
        happens(
            "a log written elsewhere",
            "stteu/customspeech-audiologs/x.wav",
            h -> written(h, "x.wav")),
        happens(
            "a log that a policy keeps from being deleted",
            "stteu/customspeech-audiologs/" + StoredRuns.LOGS + NAME,
            h ->
                refused(
                    h,
                    SpeechContainers.AUDIO_LOGS,
                    StoredRuns.LOGS + NAME,
                    409,
                    "BlobImmutableDueToPolicy")),
        quiet("a log written to its place", h -> written(h, StoredRuns.LOGS + NAME)),
        quiet(
            "a log that its owner deleted before",
            h ->
                refused(
                    h, SpeechContainers.AUDIO_LOGS, StoredRuns.LOGS + NAME, 404, "BlobNotFound")));
  }

  /** Takes away the other file of a pair, so that one finding remains. */
  private static RunFixture onlyAudio(RunFixture run) {
    BlobAddress transcript =
        run.blobs().keySet().stream()
            .filter(a -> a.blob().endsWith(".json"))
            .findFirst()
            .orElseThrow();
    return run.deleted(transcript, "logRetention");
  }

  private static void written(HistoryBuilder history, String blob) {
    history.add(
        "storage/stteu",
        new StorageEvent.BlobWritten(
            TranscriptionEvents.bySpeech("PutBlob", SpeechContainers.AUDIO_LOGS, blob),
            "RECOGNITION_AUDIO_LOG",
            1,
            null,
            "audio/wav",
            1000L));
  }

  private static HistoryBuilder refused(
      HistoryBuilder history, String container, String blob, int status, String code) {
    return history.add(
        "storage/stteu",
        new StorageEvent.AccessRefused(
            TranscriptionEvents.bySpeech("DeleteBlob", container, blob),
            "blob",
            status,
            code,
            "no"));
  }
}
