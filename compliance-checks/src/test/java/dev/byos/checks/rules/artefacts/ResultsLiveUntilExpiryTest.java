package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.RunFixture;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.StoredCase;
import dev.byos.checks.rules.StoredRuns;
import java.util.List;

class ResultsLiveUntilExpiryTest extends RuleTest {
  ResultsLiveUntilExpiryTest() {
    super("BYOS-SPE-035");
  }

  @Override
  protected List<StoredCase> cases() {
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
            run -> StoredRuns.whole(run).deleted(RunFixture.result(0), "timeToLive")));
  }
}
