package dev.byos.checks.rule;

/** What a rule looks at. */
public enum Scope {
  /** What is declared: the estate, the workload and the planned changes. */
  CONFIGURATION,
  /** What happened: the events of a run. */
  HISTORY,
  /** What was stored: the blobs of a run. */
  ARTEFACTS
}
