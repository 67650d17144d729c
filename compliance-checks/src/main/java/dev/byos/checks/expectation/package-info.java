/** Judges the expectations of a scenario, and the run as a whole. */
package dev.byos.checks.expectation;
