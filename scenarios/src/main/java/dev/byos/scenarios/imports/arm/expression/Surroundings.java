package dev.byos.scenarios.imports.arm.expression;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.json.JsonValue;
import dev.byos.scenarios.imports.value.Value;
import java.util.List;
import java.util.Optional;

/** What an expression can ask the template and the deployment for that it stands in. */
public interface Surroundings {

  /** A function that a template defines itself. */
  record UserFunction(List<String> parameters, JsonValue output) {}

  /** The value of a parameter. */
  Value parameter(String name, Place place);

  /** The value of a variable. */
  Value variable(String name, Place place);

  /** The function of that name with its namespace, such as {@code contoso.uniqueName}. */
  Optional<UserFunction> function(String name);

  /** Where the template is deployed to. */
  DeploymentScope scope();

  /** Name of the deployment; open parts marked. */
  String deploymentName();

  /**
   * Full id of the resource that a text stands for: an id, a name or a symbolic name of the
   * template; open parts marked.
   */
  String resourceIdOf(String idOrName);

  /** The value of a property of a resource, when the template tells it. */
  Optional<Value> property(Value.ResourceProperty property, Place place);

  /** Says that something is not understood. */
  void notUnderstood(Place place, String what, String why);

  /** Says that something is wrong, once. */
  void problem(InputProblem problem);
}
