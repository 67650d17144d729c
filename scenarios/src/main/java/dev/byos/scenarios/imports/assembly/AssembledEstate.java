package dev.byos.scenarios.imports.assembly;

import dev.byos.model.estate.Estate;
import dev.byos.model.report.CheckReport;
import dev.byos.scenarios.InputProblem;
import java.util.List;

/**
 * What became of all resources together.
 *
 * @param estate the estate, with origins and unknowns
 * @param problems values that cannot be right, and what the importers reported, by place
 * @param notUnderstood what is no part of BYOS or leads nowhere, counted by what it is
 * @param counts number of resources of each kind that was found
 */
public record AssembledEstate(
    Estate estate,
    List<InputProblem> problems,
    List<CheckReport.NotUnderstood> notUnderstood,
    List<CheckReport.ResourceCount> counts) {

  public AssembledEstate {
    problems = List.copyOf(problems);
    notUnderstood = List.copyOf(notUnderstood);
    counts = List.copyOf(counts);
  }
}
