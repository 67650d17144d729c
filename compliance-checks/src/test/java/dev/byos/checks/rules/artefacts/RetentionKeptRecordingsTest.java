package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.RunFixture;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.StoredCase;
import dev.byos.checks.rules.StoredRuns;
import dev.byos.model.estate.BlobContainer;
import java.util.List;

class RetentionKeptRecordingsTest extends RuleTest {

  RetentionKeptRecordingsTest() {
    super("BYOS-RES-007");
  }

  @Override
  protected List<StoredCase> cases() {
    return List.of(
        stored(
                "a deletion under legal hold",
                StoredRuns.RECORDINGS,
                run -> StoredRuns.whole(run).deleted(RunFixture.media(), "customer"))
            .on(RetentionKeptRecordingsTest::legalHold),
        storedWell("nothing deleted under legal hold", StoredRuns::whole)
            .on(RetentionKeptRecordingsTest::legalHold));
  }

  private static void legalHold(ScenarioBuilder scenario) {
    scenario
        .addStorage("recseu", "westeurope")
        .containers
        .add(new BlobContainer("recordings", "None", 0, true, List.of("hold")));
  }
}
