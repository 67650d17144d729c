package dev.byos.cli;

import dev.byos.model.report.Verdict;

/** What the command tells its caller. */
final class ExitCode {
  /** No finding at or above the limit, every expectation held. */
  static final int CLEAN = 0;

  /** Findings at or above {@code --fail-on}, failed expectations or wrong exports. */
  static final int VIOLATIONS = 1;

  /** Bad input or usage. */
  static final int BAD_INPUT = 2;

  /** Something was not judged for want of data. */
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
}
