package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.RunFixture;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.StoredCase;
import dev.byos.checks.rules.StoredRuns;
import java.util.List;

class OwnersRetentionIsHonouredTest extends RuleTest {
  OwnersRetentionIsHonouredTest() {
    super("BYOS-REC-018");
  }

  @Override
  protected List<StoredCase> cases() {
    return List.of(
        stored(
                "a recording older than its rule allows",
                StoredRuns.RECORDINGS,
                run -> StoredRuns.whole(run).at(40 * StoredRuns.DAY))
            .on(StoredRuns::thirtyDays),
        stored(
                "a deleted recording that is still there",
                StoredRuns.RECORDINGS,
                run -> StoredRuns.whole(run).deleted(RunFixture.media(), "lifecycle"))
            .then(root -> RunFixture.write(root, RunFixture.media(), new byte[] {1})),
        storedWell(
                "a recording younger than its rule",
                run -> StoredRuns.whole(run).at(20 * StoredRuns.DAY))
            .on(StoredRuns::thirtyDays));
  }
}
