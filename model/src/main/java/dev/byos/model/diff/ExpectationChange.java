package dev.byos.model.diff;

import dev.byos.model.report.ExpectationResult;
import java.util.Optional;

/**
 * What became of one expectation of the script.
 *
 * @param before empty when the baseline does not have it
 * @param now empty when the current report does not have it
 */
public record ExpectationChange(
    String name,
    Change change,
    Optional<ExpectationResult> before,
    Optional<ExpectationResult> now) {}
