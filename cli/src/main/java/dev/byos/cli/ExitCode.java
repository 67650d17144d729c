package dev.byos.cli;

import dev.byos.model.diff.Outcome;
import dev.byos.model.report.Verdict;

/** What the command tells its caller. */
final class ExitCode {
  /** No finding at or above the limit, every expectation held. */
  static final int CLEAN = 0;

  /** Findings at or above {@code --fail-on}, failed expectations or wrong exports. */
  static final int VIOLATIONS = 1;

  /** Bad input or usage. */
  static final int BAD_INPUT = 2;

  /** Something is worse than in the baseline. */
  static final int REGRESSION = 3;

  /** Something was not judged, or not compared, for want of data. */
  static final int INCONCLUSIVE = 4;

  /** A fault of the tool itself. */
  static final int INTERNAL_ERROR = 70;

  private ExitCode() {}

  /** The exit code of a verdict. */
  static int of(Verdict verdict) {
    return switch (verdict) {
      case CLEAN -> CLEAN;
      case VIOLATIONS -> VIOLATIONS;
      case INCONCLUSIVE -> INCONCLUSIVE;
    };
  }

  /** The exit code of a comparison of two reports. */
  static int of(Outcome outcome) {
    return switch (outcome) {
      case REGRESSION -> REGRESSION;
      case INCONCLUSIVE -> INCONCLUSIVE;
      case IMPROVED, UNCHANGED -> CLEAN;
    };
  }
}
