package dev.byos.checks.expectation;

import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.report.ExpectationResult;
import dev.byos.model.report.ExpectationResult.Outcome;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.RunReport.FindingCounts;
import dev.byos.model.scenario.Expectation;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Judges a scenario's expectations by what the run came to. What was not measured is inconclusive,
 * never passed: a limit on missing exports does not hold because there were no exports.
 *
 * @param counts findings by severity
 * @param rules every rule that was applied
 * @param latency measured rows
 * @param exports what became of the artefacts
 */
public record ExpectationJudge(
    FindingCounts counts,
    List<RuleOutcome> rules,
    List<LatencyRow> latency,
    ExportSummary exports) {

  public ExpectationJudge {
    rules = List.copyOf(rules);
    latency = List.copyOf(latency);
  }

  /** Judges all of them, in their order. */
  public List<ExpectationResult> judge(List<Expectation> expectations) {
    return expectations.stream().map(this::judge).toList();
  }

  /** Judges one. */
  public ExpectationResult judge(Expectation expectation) {
    OptionalDouble actual =
        switch (expectation.kind()) {
          case FINDINGS -> findings(expectation.subject());
          case LATENCY -> latency(expectation.subject(), expectation.statistic());
          case EXPORTS -> exports(expectation.subject());
        };
    if (actual.isEmpty()) {
      return new ExpectationResult(expectation, Double.NaN, Outcome.INCONCLUSIVE);
    }
    double value = actual.getAsDouble();
    boolean holds =
        switch (expectation.comparison()) {
          case AT_MOST -> value <= expectation.limit();
          case AT_LEAST -> value >= expectation.limit();
          case EQUAL -> value == expectation.limit();
        };
    return new ExpectationResult(expectation, value, holds ? Outcome.PASSED : Outcome.FAILED);
  }

  private OptionalDouble findings(String subject) {
    boolean anythingSeen = rules.stream().anyMatch(rule -> rule.subjects() > 0);
    return switch (subject) {
      case "error", "errors" -> when(anythingSeen, counts.errors());
      case "warning", "warnings" -> when(anythingSeen, counts.warnings());
      case "note", "notes" -> when(anythingSeen, counts.notes());
      default ->
          rules.stream()
              .filter(rule -> rule.ruleId().equals(subject))
              .filter(rule -> rule.state() != RuleOutcome.State.INCONCLUSIVE)
              .mapToDouble(RuleOutcome::findings)
              .findFirst();
    };
  }

  private OptionalDouble latency(String metric, String statistic) {
    return latency.stream()
        .filter(row -> row.metric().equals(metric))
        .mapToDouble(
            row ->
                switch (statistic) {
                  case "p50" -> row.p50Millis();
                  case "p95" -> row.p95Millis();
                  case "p99" -> row.p99Millis();
                  case "max" -> row.maxMillis();
                  case "count" -> (double) row.count();
                  default -> throw new IllegalArgumentException("no such statistic: " + statistic);
                })
        .max();
  }

  private OptionalDouble exports(String counter) {
    boolean read = exports.verification().startsWith("byte-for-byte");
    boolean expected = exports.expected() > 0;
    return switch (counter) {
      case "expected" -> when(true, exports.expected());
      case "stored" -> when(true, exports.stored());
      case "expired" -> when(true, exports.expired());
      case "bytes" -> when(true, exports.bytes());
      case "failed" -> when(expected, exports.failed().size());
      case "verified" -> when(read, exports.verified());
      case "unexpected" -> when(read, exports.unexpected().size());
      case "missing" ->
          when(
              expected && (read || exports.verification().startsWith("descriptors-only")),
              exports.missing().size());
      case "corrupt" -> when(expected && read, exports.corrupt().size());
      case "misplaced" -> when(expected && read, exports.misplaced().size());
      default -> throw new IllegalArgumentException("no such export counter: " + counter);
    };
  }

  private static OptionalDouble when(boolean measured, long value) {
    return measured ? OptionalDouble.of((double) value) : OptionalDouble.empty();
  }
}
