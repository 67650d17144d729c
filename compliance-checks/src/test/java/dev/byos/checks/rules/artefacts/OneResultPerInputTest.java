package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.RunFixture;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.StoredCase;
import dev.byos.checks.rules.StoredRuns;
import java.util.List;

class OneResultPerInputTest extends RuleTest {
  OneResultPerInputTest() {
    super("BYOS-SPE-038");
  }

  @Override
  protected List<StoredCase> cases() {
    return List.of(
        stored("a report that is gone", "transcription/batch-1", StoredRuns::whole)
            .then(root -> StoredRuns.delete(root, RunFixture.report())),
        stored("a result that is gone", "transcription/batch-1", StoredRuns::whole)
            .then(root -> StoredRuns.delete(root, RunFixture.result(0))),
        storedWell("two results and a report", StoredRuns::whole));
  }
}
