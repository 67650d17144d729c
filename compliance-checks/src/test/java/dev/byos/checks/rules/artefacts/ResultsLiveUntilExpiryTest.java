package dev.byos.checks.rules.artefacts;

import static dev.byos.checks.fixtures.TranscriptionEvents.RESULT;

import dev.byos.checks.exports.RunFixture;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.TranscriptionEvents;
import dev.byos.checks.rules.RuleCase;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.StoredRuns;
import dev.byos.model.artefact.SpeechContainers;
import dev.byos.model.event.StorageEvent;
import java.util.List;

class ResultsLiveUntilExpiryTest extends RuleTest {
  ResultsLiveUntilExpiryTest() {
    super("BYOS-SPE-035");
  }

  @Override
  protected List<RuleCase> cases() {
    return List.of(
        stored(
                "a result that outlives its deletion",
                RunFixture.result(0).toString(),
                run -> StoredRuns.whole(run).deleted(RunFixture.result(0), "timeToLive"))
            .then(root -> RunFixture.write(root, RunFixture.result(0), new byte[] {1})),
        stored("a result that is gone before", RunFixture.result(0).toString(), StoredRuns::whole)
            .then(root -> StoredRuns.delete(root, RunFixture.result(0))),
        storedWell(
            "a result that expired",
            run -> StoredRuns.whole(run).deleted(RunFixture.result(0), "timeToLive")),
        happens(
            "a result that a policy keeps from being deleted",
            "stteu/customspeech-artifacts/" + RESULT,
            h -> refused(h, SpeechContainers.ARTIFACTS, RESULT, 409, "BlobImmutableDueToPolicy")),
        happens(
            "a result that somebody had deleted",
            "stteu/customspeech-artifacts/" + RESULT,
            h -> refused(h, SpeechContainers.ARTIFACTS, RESULT, 404, "BlobNotFound")),
        quiet(
            "a deletion that is tried again",
            h -> refused(h, SpeechContainers.ARTIFACTS, RESULT, 503, "ServerBusy")));
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
