package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.RunFixture;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.StoredCase;
import dev.byos.checks.rules.StoredRuns;
import dev.byos.model.artefact.BlobAddress;
import java.util.List;

class LogsInTheirPlaceTest extends RuleTest {
  private static final String NAME = "080010_" + RunFixture.TRANSCRIPTION + ".wav";
  private static final String LATER = StoredRuns.LOGS.replace("03-02", "03-09");

  LogsInTheirPlaceTest() {
    super("BYOS-SPE-036");
  }

  @Override
  protected List<StoredCase> cases() {
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
        storedWell("logs in their place", StoredRuns::whole));
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
}
