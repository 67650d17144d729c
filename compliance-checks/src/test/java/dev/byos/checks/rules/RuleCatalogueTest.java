package dev.byos.checks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.checks.fixtures.CleanHistory;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.fixtures.TestRegions;
import dev.byos.checks.judge.Judge;
import dev.byos.checks.judge.Judgement;
import dev.byos.checks.rule.RuleType;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.scenario.Profile;
import dev.byos.model.scenario.Scenario;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleCatalogueTest {

  /** The rows of the rule catalogue that rest on a source document. */
  private static Set<String> rowsOfSourceDocuments() {
    Set<String> ids = new TreeSet<>();
    IntStream.rangeClosed(1, 27).forEach(n -> ids.add("BYOS-SPE-%03d".formatted(n)));
    IntStream.rangeClosed(1, 8).forEach(n -> ids.add("BYOS-REC-%03d".formatted(n)));
    IntStream.rangeClosed(1, 3).forEach(n -> ids.add("BYOS-LAT-%03d".formatted(n)));
    for (int n : List.of(1, 2, 5, 6, 11, 13)) {
      ids.add("BYOS-IDN-%03d".formatted(n));
    }
    ids.addAll(
        List.of(
            "BYOS-STO-001",
            "BYOS-STO-002",
            "BYOS-STO-006",
            "BYOS-STO-012",
            "BYOS-NET-001",
            "BYOS-NET-003",
            "BYOS-RES-001",
            "BYOS-RES-006",
            "BYOS-RES-007",
            "BYOS-REC-018"));
    return ids;
  }

  @Test
  void everySentenceOfTheSourceDocumentsHasItsRule() {
    assertThat(ids(RuleCatalogue.all())).containsAll(rowsOfSourceDocuments());
  }

  @Test
  void idsAreUniqueAndInOrder() {
    List<String> ids = RuleCatalogue.all().stream().map(RuleType::id).toList();
    assertThat(ids).doesNotHaveDuplicates().isSorted();
    assertThat(ids).allMatch(id -> id.matches("BYOS-(CTL|IDN|LAT|NET|REC|RES|SPE|STO)-\\d{3}"));
  }

  @Test
  void metadataIsCompleteAndTellsTheTruthAboutTheClass() {
    for (RuleType rule : RuleCatalogue.all()) {
      assertThat(rule.title()).as(rule.id()).isNotBlank().doesNotEndWith(".");
      assertThat(rule.sources()).as(rule.id()).isNotEmpty();
      assertThat(rule.scopes()).as(rule.id()).isNotEmpty();
      assertThat(rule.factory().get()).isNotSameAs(rule.factory().get());
    }
  }

  @Test
  void onACleanEstateEveryConfigurationRuleStaysSilent() {
    Judgement judgement =
        Judge.ofConfiguration(new ScenarioBuilder().build(), TestRegions.catalogue());
    assertThat(judgement.findings()).isEmpty();
    assertThat(judgement.outcomes()).allMatch(o -> o.findings() == 0);
  }

  @Test
  void onACleanHistoryOnlyTheKnownResidueIsReported() {
    Scenario scenario = new ScenarioBuilder().build();
    Judge.Session session = Judge.begin(scenario, TestRegions.catalogue());
    HistoryBuilder history = CleanHistory.whole(scenario);
    history.lines().forEach(session::accept);
    Judgement judgement = session.finish();
    assertThat(judgement.findings()).extracting(Finding::ruleId).containsExactly("BYOS-REC-006");
    assertThat(judgement.events()).isEqualTo(history.lines().size());
  }

  @Test
  void aRuleThatSawNothingIsInconclusive() {
    Judge.Session session = Judge.begin(new ScenarioBuilder().build(), TestRegions.catalogue());
    RuleOutcome outcome =
        session.finish().outcomes().stream()
            .filter(o -> o.ruleId().equals("BYOS-REC-007"))
            .findFirst()
            .orElseThrow();
    assertThat(outcome.state()).isEqualTo(RuleOutcome.State.INCONCLUSIVE);
  }

  @Test
  void rulesOnApprovalAreLeftOutWhereNoApprovalIsNeeded() {
    ScenarioBuilder builder = new ScenarioBuilder();
    builder.profile = Profile.VINTAGE_2025_10;
    Judgement judgement = Judge.ofConfiguration(builder.build(), TestRegions.catalogue());
    assertThat(judgement.outcomes())
        .extracting(RuleOutcome::ruleId)
        .doesNotContain("BYOS-SPE-011", "BYOS-SPE-012", "BYOS-SPE-013")
        .contains("BYOS-SPE-010");
  }

  private static Set<String> ids(List<RuleType> rules) {
    return rules.stream().map(RuleType::id).collect(Collectors.toSet());
  }
}
