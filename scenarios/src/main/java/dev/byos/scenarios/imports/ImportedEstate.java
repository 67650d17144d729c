package dev.byos.scenarios.imports;

import dev.byos.model.report.CheckReport;
import dev.byos.model.scenario.Scenario;
import dev.byos.scenarios.InputProblem;
import java.util.List;

/**
 * What was read from all inputs together.
 *
 * @param scenario the joined estate, with the workload of scenario scripts among the inputs; an
 *     estate of other inputs has none. Its unknowns say what the inputs leave open
 * @param inputs what was read, in order
 * @param problems what could not be read; everything else was read all the same
 * @param notUnderstood resource types, functions and properties that no importer makes use of
 */
public record ImportedEstate(
    Scenario scenario,
    List<CheckReport.Input> inputs,
    List<InputProblem> problems,
    List<CheckReport.NotUnderstood> notUnderstood) {
  public ImportedEstate {
    inputs = List.copyOf(inputs);
    problems = List.copyOf(problems);
    notUnderstood = List.copyOf(notUnderstood);
  }
}
