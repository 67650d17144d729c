package dev.byos.checks.rules.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.checks.exports.RunFixture;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.fixtures.TestRegions;
import dev.byos.checks.judge.Judge;
import dev.byos.checks.rules.StoredRuns;
import dev.byos.model.artefact.StoreLocation;
import dev.byos.model.finding.RuleOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArtefactRulesTest {

  @Test
  void rulesOverArtefactsSawNothingWhenNothingWasRead() {
    RunFixture described = StoredRuns.whole(RunFixture.begin("DESCRIPTORS"));
    Judge.Session session = Judge.begin(new ScenarioBuilder().build(), TestRegions.catalogue());
    session.artefacts(described.verify(new StoreLocation.None(), List.of()));

    assertThat(session.finish().outcomes())
        .filteredOn(outcome -> outcome.ruleId().equals("BYOS-REC-011"))
        .extracting(RuleOutcome::state)
        .containsExactly(RuleOutcome.State.INCONCLUSIVE);
  }
}
