package dev.byos.scenarios.imports;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.assembly.ArmResource;

/**
 * Where an importer hands over what it reads, one resource at a time, so that an input of a hundred
 * thousand resources never stands in memory as a whole tree. Called from one thread.
 */
public interface ResourceSink {

  /** A resource that the input declares. */
  void accept(ArmResource resource);

  /**
   * Something that the importer met and can make nothing of; reading goes on. The same thing may be
   * told many times: the receiver counts.
   *
   * @param place where it stands
   * @param what such as {@code function foo()} or {@code resource type Microsoft.Web/sites}
   * @param why one clause without a full stop
   */
  void notUnderstood(Place place, String what, String why);

  /** Something that is wrong with the input; what does not hang on it is read all the same. */
  void problem(InputProblem problem);
}
