package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.RunFixture;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.StoredCase;
import java.util.List;

class PauseOnStartMetadataTest extends RuleTest {
  PauseOnStartMetadataTest() {
    super("BYOS-REC-008");
  }

  @Override
  protected List<StoredCase> cases() {
    return List.of(
        stored(
            "a pause of which the metadata knows nothing", "call/calls-1", run -> paused(run, 0)),
        storedWell("a pause that the metadata tells", run -> paused(run, 500)));
  }

  private static RunFixture paused(RunFixture run, int millis) {
    return run.recording(true)
        .exported(
            RunFixture.metadataText(
                "[{\"startTime\":\"2026-03-02T08:00:01Z\",\"duration\":" + millis + "}]"));
  }
}
