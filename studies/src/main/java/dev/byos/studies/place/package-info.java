/** Ranks placements: candidates, assessment, admission by a policy, Pareto fronts, explanation. */
package dev.byos.studies.place;
