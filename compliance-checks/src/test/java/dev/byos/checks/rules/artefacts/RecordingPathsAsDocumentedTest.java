package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.RunFixture;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.StoredCase;
import dev.byos.checks.rules.StoredRuns;
import dev.byos.model.artefact.BlobAddress;
import java.util.List;

class RecordingPathsAsDocumentedTest extends RuleTest {
  RecordingPathsAsDocumentedTest() {
    super("BYOS-REC-011");
  }

  @Override
  protected List<StoredCase> cases() {
    return List.of(
        stored(
            "a name without day and call",
            "recseu/recordings/0-audiowav." + RunFixture.DOCUMENT + ".wav",
            run ->
                run.recording(false)
                    .exported(
                        new BlobAddress(
                            "recseu", "recordings", "0-audiowav." + RunFixture.DOCUMENT + ".wav"),
                        RunFixture.metadataText())),
        stored(
            "the day before",
            day("20260301").toString(),
            run -> run.recording(false).exported(day("20260301"), RunFixture.metadataText())),
        storedWell("the documented path", StoredRuns::whole));
  }

  private static BlobAddress day(String day) {
    return new BlobAddress(
        "recseu", "recordings", RunFixture.media().blob().replaceFirst("^[0-9]{8}", day));
  }
}
