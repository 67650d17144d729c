package dev.byos.checks.expectation;

import dev.byos.checks.exports.BlobFailure;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.ExpectationResult;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.RunReport.FindingCounts;
import dev.byos.model.report.Verdict;
import java.util.List;

/**
 * Says how a run ended. Violations come first: findings at or above the severity that counts,
 * failed expectations, artefacts that are missing, corrupt, misplaced or unexpected. A run without
 * any is clean only if something was looked at: no rule with a subject, an expectation without a
 * sample, or a store that could not be read make it inconclusive.
 *
 * <p>Artefacts that failed with a reason are no violation of their own; the rules say whose fault
 * they are. Only what the real store did not take (a full disk, say) leaves the run inconclusive.
 */
public final class VerdictRule {

  private VerdictRule() {}

  /**
   * The verdict.
   *
   * @param failOn lightest severity that makes a violation
   */
  public static Verdict of(
      Severity failOn,
      FindingCounts counts,
      List<RuleOutcome> rules,
      List<ExpectationResult> expectations,
      ExportSummary exports) {
    if (counts.atLeast(failOn) > 0
        || any(expectations, ExpectationResult.Outcome.FAILED)
        || !exports.missing().isEmpty()
        || !exports.corrupt().isEmpty()
        || !exports.misplaced().isEmpty()
        || !exports.unexpected().isEmpty()) {
      return Verdict.VIOLATIONS;
    }
    boolean nothingSeen = rules.stream().noneMatch(rule -> rule.subjects() > 0);
    boolean unread =
        exports.expected() > 0
            && !exports.verification().startsWith("byte-for-byte")
            && !exports.verification().startsWith("descriptors-only");
    boolean notTaken =
        exports.failed().stream()
            .anyMatch(problem -> problem.reason().startsWith(BlobFailure.NOT_TAKEN));
    return nothingSeen
            || unread
            || notTaken
            || any(expectations, ExpectationResult.Outcome.INCONCLUSIVE)
        ? Verdict.INCONCLUSIVE
        : Verdict.CLEAN;
  }

  private static boolean any(List<ExpectationResult> results, ExpectationResult.Outcome outcome) {
    return results.stream().anyMatch(result -> result.outcome() == outcome);
  }
}
