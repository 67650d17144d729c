package dev.byos.studies;

import dev.byos.model.finding.Severity;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.report.Assumption;
import dev.byos.model.report.CheckReport;
import dev.byos.model.report.RunReport.Tool;
import dev.byos.model.review.Baseline;
import dev.byos.model.review.Policy;
import dev.byos.model.review.Suppression;
import dev.byos.model.scenario.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What to check and how to weigh it.
 *
 * @param scenario the estate, with a workload when a scenario script was among the inputs
 * @param inputs what was read
 * @param problems what could not be read
 * @param notUnderstood what was read and not made use of
 * @param inputAssumptions what the readers of the inputs take for granted
 * @param today the day on which suppressions are looked at
 * @param failOn lightest severity that makes a violation
 */
public record CheckPlan(
    Scenario scenario,
    RegionCatalogue regions,
    List<CheckReport.Input> inputs,
    List<CheckReport.Problem> problems,
    List<CheckReport.NotUnderstood> notUnderstood,
    List<Assumption> inputAssumptions,
    Policy policy,
    List<Suppression> suppressions,
    Optional<Baseline> baseline,
    LocalDate today,
    Severity failOn,
    Tool tool) {
  public CheckPlan {
    inputs = List.copyOf(inputs);
    problems = List.copyOf(problems);
    notUnderstood = List.copyOf(notUnderstood);
    inputAssumptions = List.copyOf(inputAssumptions);
    suppressions = List.copyOf(suppressions);
  }
}
