package dev.byos.checks.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.ExpectationResult;
import dev.byos.model.report.ExpectationResult.Outcome;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.RunReport.FindingCounts;
import dev.byos.model.report.Verdict;
import dev.byos.model.scenario.Expectation;
import dev.byos.model.scenario.Expectation.Comparison;
import dev.byos.model.scenario.Expectation.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectationJudgeTest {
  private static final List<RuleOutcome> RULES =
      List.of(
          new RuleOutcome("BYOS-IDN-001", "t", Severity.ERROR, 3, 1),
          new RuleOutcome("BYOS-IDN-002", "t", Severity.ERROR, 0, 0));
  private static final List<LatencyRow> LATENCY =
      List.of(
          new LatencyRow("storage.write", "a", "b", 9, 10, 20, 30, 40),
          new LatencyRow("storage.write", "a", "c", 9, 11, 19, 33, 44));

  @Test
  void theWorstPairOfRegionsDecidesALatency() {
    assertThat(judge(Kind.LATENCY, "storage.write", "p95", 20).outcome()).isEqualTo(Outcome.PASSED);
    ExpectationResult failed = judge(Kind.LATENCY, "storage.write", "p99", 32);
    assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(failed.actual()).isEqualTo(33);
  }

  @Test
  void whatWasNotMeasuredIsInconclusive() {
    assertThat(judge(Kind.LATENCY, "recording.export", "p95", 20).outcome())
        .isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(judge(Kind.FINDINGS, "BYOS-IDN-002", "count", 0).outcome())
        .isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(judge(Kind.FINDINGS, "BYOS-XXX-009", "count", 0).actual()).isNaN();
    assertThat(judge(summary("byte-for-byte", 0), Kind.EXPORTS, "missing", 0).outcome())
        .isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(judge(summary("descriptors-only", 5), Kind.EXPORTS, "corrupt", 0).outcome())
        .isEqualTo(Outcome.INCONCLUSIVE);
  }

  @Test
  void findingsCountBySeverityOrRule() {
    assertThat(judge(Kind.FINDINGS, "error", "count", 0).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(judge(Kind.FINDINGS, "warning", "count", 0).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(judge(Kind.FINDINGS, "BYOS-IDN-001", "count", 1).outcome())
        .isEqualTo(Outcome.PASSED);
  }

  @Test
  void exportsCountWhatWasRead() {
    ExportSummary read = summary("byte-for-byte", 5);
    assertThat(judge(read, Kind.EXPORTS, "missing", 0).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(judge(read, Kind.EXPORTS, "missing", 1).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(judge(read, Kind.EXPORTS, "corrupt", 0).outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void aRunIsCleanOnlyWhenSomethingWasLookedAtAndHeld() {
    FindingCounts none = new FindingCounts(0, 0, 0);
    FindingCounts warned = new FindingCounts(0, 1, 0);
    List<RuleOutcome> seen = List.of(new RuleOutcome("R", "t", Severity.ERROR, 1, 0));
    List<RuleOutcome> unseen = List.of(new RuleOutcome("R", "t", Severity.ERROR, 0, 0));
    ExportSummary empty = summary("byte-for-byte", 0);
    ExportSummary unread = summary("not-read: nobody listens", 3);

    assertThat(VerdictRule.of(Severity.ERROR, warned, seen, List.of(), empty))
        .isEqualTo(Verdict.CLEAN);
    assertThat(VerdictRule.of(Severity.WARNING, warned, seen, List.of(), empty))
        .isEqualTo(Verdict.VIOLATIONS);
    assertThat(VerdictRule.of(Severity.ERROR, none, unseen, List.of(), empty))
        .isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(VerdictRule.of(Severity.ERROR, none, seen, List.of(), unread))
        .isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(VerdictRule.of(Severity.ERROR, none, seen, List.of(), summary("byte-for-byte", 2)))
        .isEqualTo(Verdict.VIOLATIONS);
    ExpectationResult open = judge(Kind.LATENCY, "recording.export", "p95", 20);
    assertThat(VerdictRule.of(Severity.ERROR, none, seen, List.of(open), empty))
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  private static ExpectationResult judge(
      Kind kind, String subject, String statistic, double limit) {
    return judge(summary("byte-for-byte", 5), kind, subject, statistic, limit);
  }

  private static ExpectationResult judge(
      ExportSummary exports, Kind kind, String subject, double limit) {
    return judge(exports, kind, subject, "count", limit);
  }

  private static ExpectationResult judge(
      ExportSummary exports, Kind kind, String subject, String statistic, double limit) {
    return new ExpectationJudge(new FindingCounts(1, 0, 0), RULES, LATENCY, exports)
        .judge(new Expectation(kind, "name", subject, statistic, Comparison.AT_MOST, limit));
  }

  /** One artefact missing when it was read and anything was expected. */
  private static ExportSummary summary(String verification, long expected) {
    boolean oneMissing = expected > 0 && verification.equals("byte-for-byte");
    List<ExportSummary.Problem> missing =
        oneMissing
            ? List.of(new ExportSummary.Problem(new BlobAddress("a", "b", "c"), null, "gone", 1))
            : List.of();
    long stored = expected - missing.size();
    return new ExportSummary(
        verification,
        expected,
        stored,
        stored,
        0,
        0,
        List.of(),
        missing,
        List.of(),
        List.of(),
        List.of());
  }
}
