package dev.byos.scenarios.imports.inputs;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.ResourceSink;
import dev.byos.scenarios.imports.assembly.ArmResource;

/** Counts the resources of one input on their way into the estate, and looks for contradictions. */
final class InputSink implements ResourceSink {
  private final ResourceSink estate;
  private final Contradictions contradictions;
  private int resources;

  /**
   * @param contradictions null when there is only one input
   */
  InputSink(ResourceSink estate, Contradictions contradictions) {
    this.estate = estate;
    this.contradictions = contradictions;
  }

  /** How many resources came so far. */
  int resources() {
    return resources;
  }

  @Override
  public void accept(ArmResource resource) {
    resources++;
    if (contradictions != null) {
      contradictions.add(resource);
    }
    estate.accept(resource);
  }

  @Override
  public void notUnderstood(Place place, String what, String why) {
    estate.notUnderstood(place, what, why);
  }

  @Override
  public void problem(InputProblem problem) {
    estate.problem(problem);
  }
}
