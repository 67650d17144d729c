package dev.byos.model.compare;

/**
 * How a layout differs from the winner in one figure. Runs of the same seed are paired, so that
 * what both have in common (the same calls at the same times) does not blur the difference.
 *
 * @param layout name of the layout
 * @param figure such as {@code recording.export P95} or {@code egress and storage cost}
 * @param unit such as {@code ms}
 * @param winner mean of the winner
 * @param other mean of the layout
 * @param difference layout minus winner, over pairs of runs
 */
public record Difference(
    String layout, String figure, String unit, double winner, double other, Estimate difference) {}
