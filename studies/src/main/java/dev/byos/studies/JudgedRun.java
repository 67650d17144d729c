package dev.byos.studies;

import dev.byos.model.report.RunReport;
import dev.byos.model.report.Timing;

/** A run and its judgement, and apart from both what was measured on the wall clock. */
public record JudgedRun(RunReport report, Timing timing) {}
