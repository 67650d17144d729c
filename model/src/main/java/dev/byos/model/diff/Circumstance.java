package dev.byos.model.diff;

/**
 * Something else than what is judged that differs between the reports, so that figures may have
 * moved because of it: the tool's version, the date of the latency data, the seed, a script.
 *
 * @param what such as {@code latency data}
 * @param before as the baseline has it; empty when it has none
 * @param now as the current report has it; empty when it has none
 */
public record Circumstance(String what, String before, String now) {}
