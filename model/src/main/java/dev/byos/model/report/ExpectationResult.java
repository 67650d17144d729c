package dev.byos.model.report;

import dev.byos.model.scenario.Expectation;

/**
 * How an expectation ended.
 *
 * @param actual the figure; NaN when there was no sample
 * @param outcome whether it held; {@code INCONCLUSIVE} when there was no sample
 */
public record ExpectationResult(Expectation expectation, double actual, Outcome outcome) {

  /** How an expectation ended. */
  public enum Outcome {
    PASSED,
    FAILED,
    INCONCLUSIVE
  }
}
