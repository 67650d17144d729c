package dev.byos.studies.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.diff.Change;
import dev.byos.model.diff.Circumstance;
import dev.byos.model.diff.ExpectationChange;
import dev.byos.model.diff.ExportChange;
import dev.byos.model.diff.FindingChange;
import dev.byos.model.diff.Outcome;
import dev.byos.model.diff.ReportDiff;
import dev.byos.model.diff.RuleChange;
import dev.byos.model.diff.Terms;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.ExpectationResult;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffStudyTest {
  private static final String RULE = "BYOS-TST-001";

  private final Runs before = new Runs();
  private final Runs now = new Runs();

  @Test
  void aReportComparedWithItselfIsUnchanged() {
    before.finding(Severity.ERROR, "speech/a", "Wrong.", 1).rule(RULE, Severity.ERROR, 1, 1);
    before.rule("BYOS-TST-002", Severity.ERROR, 0, 0).missing("a.mp3");
    before.expectation("exports.missing", ExpectationResult.Outcome.INCONCLUSIVE);
    before.latency.add(Samples.row("m", 5_000));
    RunReport report = before.report();

    ReportDiff diff = DiffStudy.compare(report.tool(), "a", report, "b", report, Terms.defaults());

    assertThat(diff.changes()).containsOnly(Change.UNCHANGED);
    assertThat(diff.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(diff.circumstances()).isEmpty();
  }

  @Test
  void aFindingIsKnownAgainWhateverItsNumbersAndEvents() {
    before.finding(
        Severity.ERROR, "speech/a", "140 recordings (7.5 MiB) since 2026-03-02T08:00:00.5Z.", 5);
    now.finding(
        Severity.ERROR, "speech/a", "141 recordings (8 MiB) since 2026-03-02T09:00:00Z.", 9);
    judged();

    assertThat(diff().findings())
        .singleElement()
        .matches(change -> change.kind() == FindingChange.Kind.UNCHANGED);
  }

  @Test
  void numbersWithinNamesAndOtherWordsMakeAnotherFinding() {
    before.finding(Severity.ERROR, "speech/a", "Role on storage1 is missing.", 5);
    now.finding(Severity.ERROR, "speech/a", "Role on storage2 is missing.", 5);
    judged();

    assertThat(diff().findings())
        .extracting(FindingChange::kind)
        .containsExactly(FindingChange.Kind.NEW, FindingChange.Kind.FIXED);
    assertThat(diff().outcome()).isEqualTo(Outcome.REGRESSION);
  }

  @Test
  void oneMoreOfTheSameFindingIsNew() {
    before.finding(Severity.ERROR, "speech/a", "File 1 is gone.", 5);
    now.finding(Severity.ERROR, "speech/a", "File 1 is gone.", 5);
    now.finding(Severity.ERROR, "speech/a", "File 2 is gone.", 6);
    judged();

    assertThat(diff().findings())
        .extracting(FindingChange::kind)
        .containsExactly(FindingChange.Kind.NEW, FindingChange.Kind.UNCHANGED);
  }

  @ParameterizedTest
  @CsvSource({
    "ERROR, ERROR, REGRESSION",
    "WARNING, ERROR, UNCHANGED",
    "WARNING, WARNING, REGRESSION",
    "NOTE, NOTE, REGRESSION",
    "NOTE, WARNING, UNCHANGED"
  })
  void aNewFindingIsARegressionFromTheLimitOn(Severity severity, Severity failOn, Outcome outcome) {
    now.finding(severity, "speech/a", "Wrong.", 5);
    judged();

    assertThat(diff(new Terms(failOn, 0.05, 0.05, 1, List.of(), List.of())).outcome())
        .isEqualTo(outcome);
  }

  @Test
  void aFindingThatIsGoneIsFixedOnlyWhenItsRuleLookedAgain() {
    before.finding(Severity.ERROR, "speech/a", "Wrong.", 5).rule(RULE, Severity.ERROR, 1, 1);
    now.rule(RULE, Severity.ERROR, 1, 0);
    assertThat(diff().outcome()).isEqualTo(Outcome.IMPROVED);

    now.rules.clear();
    now.rule(RULE, Severity.ERROR, 0, 0);
    assertThat(diff().findings())
        .singleElement()
        .matches(change -> change.kind() == FindingChange.Kind.NOT_JUDGED);
    assertThat(diff().rules())
        .singleElement()
        .matches(change -> change.kind() == RuleChange.Kind.NO_LONGER_JUDGED);
    assertThat(diff().outcome()).isEqualTo(Outcome.INCONCLUSIVE);
  }

  @Test
  void changesOfTheCatalogueAreToldAndAreNoRegression() {
    before.rule("BYOS-TST-002", Severity.ERROR, 1, 0).rule("BYOS-TST-003", Severity.NOTE, 1, 0);
    now.rule("BYOS-TST-003", Severity.ERROR, 1, 0).rule("BYOS-TST-004", Severity.ERROR, 1, 0);

    ReportDiff diff = diff();

    assertThat(diff.rules())
        .extracting(RuleChange::kind)
        .containsExactly(
            RuleChange.Kind.DISAPPEARED, RuleChange.Kind.SEVERITY, RuleChange.Kind.APPEARED);
    assertThat(diff.outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void aFindingOfANewRuleSaysSo() {
    before.rule("BYOS-TST-002", Severity.ERROR, 1, 0);
    now.finding(Severity.ERROR, "speech/a", "Wrong.", 5).rule(RULE, Severity.ERROR, 1, 1);

    assertThat(diff().findings())
        .singleElement()
        .matches(change -> change.kind() == FindingChange.Kind.NEW_RULE)
        .matches(change -> change.change() == Change.REGRESSED);
  }

  @ParameterizedTest
  @CsvSource({
    "5000, 5001, true, REGRESSED",
    "5000, 4999, true, IMPROVED",
    "5000, 5000, true, UNCHANGED",
    "5000, 5000, false, INCONCLUSIVE",
    "5000, 1, false, IMPROVED"
  })
  void ofARuleWithMoreFindingsThanAReportListsTheNumbersWeigh(
      long findingsBefore, long findingsNow, boolean sameListed, Change change) {
    before.finding(Severity.ERROR, "speech/a", "Wrong.", 5);
    now.finding(Severity.ERROR, sameListed ? "speech/a" : "speech/b", "Wrong.", 5);
    before.rule(RULE, Severity.ERROR, 9000, findingsBefore);
    now.rule(RULE, Severity.ERROR, 9000, findingsNow);

    ReportDiff diff = diff();

    assertThat(diff.rules())
        .singleElement()
        .matches(rule -> rule.kind() == RuleChange.Kind.NUMBER_OF_FINDINGS)
        .matches(rule -> rule.change() == change);
    assertThat(diff.findings())
        .extracting(FindingChange::change)
        .doesNotContain(Change.REGRESSED, Change.IMPROVED);
  }

  @ParameterizedTest
  @CsvSource({
    "CLEAN, VIOLATIONS, REGRESSED",
    "INCONCLUSIVE, VIOLATIONS, REGRESSED",
    "VIOLATIONS, CLEAN, IMPROVED",
    "INCONCLUSIVE, CLEAN, IMPROVED",
    "CLEAN, INCONCLUSIVE, INCONCLUSIVE",
    "VIOLATIONS, INCONCLUSIVE, INCONCLUSIVE",
    "INCONCLUSIVE, INCONCLUSIVE, UNCHANGED",
    "VIOLATIONS, VIOLATIONS, UNCHANGED"
  })
  void verdicts(Verdict verdictBefore, Verdict verdictNow, Change change) {
    before.verdict = verdictBefore;
    now.verdict = verdictNow;

    assertThat(diff().verdict()).isEqualTo(change);
  }

  @ParameterizedTest
  @CsvSource({
    "PASSED, FAILED, REGRESSED",
    "INCONCLUSIVE, FAILED, REGRESSED",
    ", FAILED, REGRESSED",
    "FAILED, PASSED, IMPROVED",
    "PASSED, INCONCLUSIVE, INCONCLUSIVE",
    "FAILED, INCONCLUSIVE, INCONCLUSIVE",
    "PASSED, , INCONCLUSIVE",
    "INCONCLUSIVE, , CHANGED",
    ", PASSED, CHANGED",
    "FAILED, FAILED, UNCHANGED",
    "INCONCLUSIVE, INCONCLUSIVE, UNCHANGED"
  })
  void expectations(
      ExpectationResult.Outcome outcomeBefore,
      ExpectationResult.Outcome outcomeNow,
      Change change) {
    if (outcomeBefore != null) {
      before.expectation("exports.missing", outcomeBefore);
    }
    if (outcomeNow != null) {
      now.expectation("exports.missing", outcomeNow);
    }

    assertThat(diff().expectations()).extracting(ExpectationChange::change).containsExactly(change);
  }

  @Test
  void withTheSameSeedEveryNewTroubleOfExportsIsARegression() {
    before.missing("a.mp3");
    now.missing("b.mp3");

    ExportChange missing = export(ExportChange.Kind.MISSING);

    assertThat(missing.change()).isEqualTo(Change.REGRESSED);
    assertThat(missing.appeared()).extracting(p -> p.address().blob()).containsExactly("b.mp3");
    assertThat(missing.gone()).extracting(p -> p.address().blob()).containsExactly("a.mp3");
  }

  @Test
  void withAnotherSeedTheNumbersOfTroublesAreCompared() {
    now.seed = 8;
    before.missing("a.mp3");
    now.missing("b.mp3");
    assertThat(export(ExportChange.Kind.MISSING).change()).isEqualTo(Change.UNCHANGED);

    now.missing("c.mp3");
    assertThat(export(ExportChange.Kind.MISSING).change()).isEqualTo(Change.REGRESSED);
  }

  @Test
  void exportsThatNobodyReadBackAreInconclusive() {
    now.verified = 0;
    assertThat(diff().outcome()).isEqualTo(Outcome.INCONCLUSIVE);

    now.verified = 99;
    assertThat(diff().outcome()).isEqualTo(Outcome.UNCHANGED);

    before.verified = 0;
    now.verified = 0;
    assertThat(diff().outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void whatElseDiffersIsToldAndIsNoRegression() {
    now.version = "0.2.0";
    now.dataDate = "2026-09-30";
    now.seed = 8;
    now.calls = 11;

    ReportDiff diff = diff();

    assertThat(diff.circumstances())
        .containsExactly(
            new Circumstance("tool", "byos 0.1.0", "byos 0.2.0"),
            new Circumstance("latency data, date", "2026-07-30", "2026-09-30"),
            new Circumstance("seed", "7", "8"));
    assertThat(diff.work()).singleElement().matches(work -> work.change() == Change.CHANGED);
    assertThat(diff.outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  private ExportChange export(ExportChange.Kind kind) {
    return diff().exports().stream().filter(e -> e.kind() == kind).findFirst().orElseThrow();
  }

  private void judged() {
    for (Runs run : new Runs[] {before, now}) {
      run.rule(RULE, Severity.ERROR, 9, run.findings.size());
    }
  }

  private ReportDiff diff() {
    return diff(Terms.defaults());
  }

  private ReportDiff diff(Terms terms) {
    return DiffStudy.compare(
        new RunReport.Tool("byos", "0.1.0"),
        "before/report.json",
        before.report(),
        "now/report.json",
        now.report(),
        terms);
  }
}
