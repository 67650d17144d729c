package dev.byos.reports;

import dev.byos.model.report.ExpectationResult;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.RunReport;
import dev.byos.reports.page.Wording;

/** Sentences that several formats share. */
public final class Words {

  private Words() {}

  /** The verdict in one sentence. */
  public static String verdict(RunReport report) {
    long failedExpectations =
        report.expectations().stream()
            .filter(result -> result.outcome() == ExpectationResult.Outcome.FAILED)
            .count();
    String expectations =
        report.expectations().isEmpty()
            ? ""
            : failedExpectations == 0
                ? "; every expectation that could be judged held"
                : "; "
                    + failedExpectations
                    + " of "
                    + report.expectations().size()
                    + " expectations failed";
    String findings = Wording.counts(report.findingsTotal());
    return switch (report.verdict()) {
      case CLEAN -> "Clean: " + findings + expectations + ".";
      case VIOLATIONS -> "Violations: " + findings + expectations + ".";
      case INCONCLUSIVE ->
          "Inconclusive: something could not be judged for want of data ("
              + findings
              + expectations
              + ").";
    };
  }

  /** What became of the exports, in one line. */
  public static String exportsLine(ExportSummary exports) {
    return Texts.count(exports.expected())
        + " expected, "
        + Texts.count(exports.stored())
        + " stored ("
        + Texts.bytes(exports.bytes())
        + "), "
        + Texts.count(exports.verified())
        + " verified ("
        + exports.verification()
        + "), "
        + exports.expired()
        + " expired, "
        + exports.failed().size()
        + " failed, "
        + exports.missing().size()
        + " missing, "
        + exports.corrupt().size()
        + " corrupt, "
        + exports.unexpected().size()
        + " unexpected, "
        + exports.misplaced().size()
        + " misplaced";
  }
}
