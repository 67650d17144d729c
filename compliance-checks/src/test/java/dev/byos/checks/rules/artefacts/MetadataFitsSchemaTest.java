package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.RunFixture;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.StoredCase;
import dev.byos.checks.rules.StoredRuns;
import java.util.List;

class MetadataFitsSchemaTest extends RuleTest {
  MetadataFitsSchemaTest() {
    super("BYOS-REC-012");
  }

  @Override
  protected List<StoredCase> cases() {
    return List.of(
        stored(
            "metadata without chunk index",
            RunFixture.metadata().toString(),
            run -> described(run, "\"chunkIndex\":0,", "")),
        stored(
            "a chunk of five hours",
            RunFixture.metadata().toString(),
            run -> described(run, "\"chunkDuration\":2000", "\"chunkDuration\":18000000")),
        storedWell("metadata as documented", StoredRuns::whole));
  }

  private static RunFixture described(RunFixture run, String instead, String text) {
    return run.recording(false).exported(RunFixture.metadataText().replace(instead, text));
  }
}
