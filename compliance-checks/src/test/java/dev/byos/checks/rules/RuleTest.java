package dev.byos.checks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.checks.exports.RunFixture;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.judge.Judgement;
import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.Undecided;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The test of one rule: its cases, and the laws that hold for every rule. A test class is called
 * like the class of its rule and lies in the same package.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RuleTest {
  private static final Set<String> OF_ESTATE =
      Set.of(
          "subscriptions",
          "storageAccounts",
          "speechResources",
          "communicationResources",
          "roleAssignments",
          "keyVaults",
          "systemTopics",
          "userAssignedIdentities");

  private final String id;

  protected RuleTest(String id) {
    this.id = id;
  }

  /** The rule that this test is about. */
  public final String ruleId() {
    return id;
  }

  /** The cases of the rule, one that fires and one that stays silent among them. */
  protected abstract List<? extends RuleCase> cases();

  /** A declared fault that the rule finds. */
  protected final ScenarioCase fires(
      String name, String subject, Consumer<ScenarioBuilder> change) {
    return RuleCase.fires(id, name, subject, change);
  }

  /** Something that happens on the clean scenario and that the rule finds. */
  protected final ScenarioCase happens(
      String name, String subject, Consumer<HistoryBuilder> history) {
    return RuleCase.happens(id, name, subject, history);
  }

  /** A change that the rule has nothing against. */
  protected final ScenarioCase silent(String name, Consumer<ScenarioBuilder> change) {
    return RuleCase.silent(id, name, change);
  }

  /** Something that happens and that the rule has nothing against. */
  protected final ScenarioCase quiet(String name, Consumer<HistoryBuilder> history) {
    return RuleCase.quiet(id, name, history);
  }

  /** Something that the rule cannot decide on, since values are open. */
  protected final ScenarioCase undecided(
      String name, String subject, Consumer<ScenarioBuilder> change) {
    return RuleCase.undecided(id, name, subject, change);
  }

  /** A run in whose store the rule finds something. */
  protected final StoredCase stored(String name, String subject, UnaryOperator<RunFixture> run) {
    return new StoredCase(
        id, name, RuleCase.Expected.FINDING, subject, run, folder -> {}, scenario -> {});
  }

  /** A run in whose store the rule finds nothing. */
  protected final StoredCase storedWell(String name, UnaryOperator<RunFixture> run) {
    return new StoredCase(
        id, name, RuleCase.Expected.SILENCE, null, run, folder -> {}, scenario -> {});
  }

  @ParameterizedTest
  @MethodSource("cases")
  final void caseIsJudgedAsItShouldBe(RuleCase each, @TempDir Path folder) {
    Judgement judgement = each.judge(folder);
    List<Finding> found = findings(judgement);
    List<Undecided> open = open(judgement);
    switch (each.expected()) {
      case FINDING -> {
        assertThat(found).extracting(Finding::subject).containsExactly(each.subject());
        Finding finding = found.get(0);
        assertThat(finding.message()).doesNotContain("null").doesNotContain("%s").contains(".");
        assertThat(finding.remedy()).endsWith(".");
        assertThat(finding.evidence()).isNotEmpty();
        assertThat(finding.source().vintage()).isNotBlank();
      }
      case SILENCE -> {
        assertThat(found).isEmpty();
        assertThat(open).isEmpty();
      }
      case UNDECIDED -> {
        assertThat(found).isEmpty();
        assertThat(open).extracting(Undecided::subject).containsExactly(each.subject());
        assertThat(open.get(0).reason()).doesNotContain("null").endsWith(".");
      }
    }
  }

  /** What is not known is neither a finding nor a pass. */
  @ParameterizedTest
  @MethodSource("cases")
  final void unknownEvidenceLeavesTheSubjectUndecided(RuleCase each, @TempDir Path folder) {
    if (each.expected() != RuleCase.Expected.FINDING) {
      return;
    }
    List<String> paths =
        findings(each.judge(folder)).stream()
            .flatMap(finding -> finding.evidence().stream())
            .filter(Evidence.OfPlace.class::isInstance)
            .map(evidence -> ((Evidence.OfPlace) evidence).path())
            .filter(path -> OF_ESTATE.contains(path.replaceAll("/.*", "")))
            .toList();
    Optional<Judgement> judgement = each.judgeWithout(paths);
    if (judgement.isPresent()) {
      assertThat(findings(judgement.get())).as("findings without " + paths).isEmpty();
      assertThat(open(judgement.get()))
          .as("undecided without " + paths)
          .extracting(Undecided::subject)
          .contains(each.subject());
    }
  }

  @Test
  final void oneCaseFiresAndOneStaysSilent() {
    assertThat(cases()).allMatch(each -> each.ruleId().equals(id));
    assertThat(cases())
        .extracting(RuleCase::expected)
        .contains(RuleCase.Expected.FINDING, RuleCase.Expected.SILENCE);
    assertThat(RuleCatalogue.rule(id)).isPresent();
  }

  private List<Finding> findings(Judgement judgement) {
    return judgement.findings().stream().filter(f -> f.ruleId().equals(id)).toList();
  }

  private List<Undecided> open(Judgement judgement) {
    return judgement.undecided().stream().filter(u -> u.ruleId().equals(id)).toList();
  }
}
