package dev.byos.scenarios.imports.arm;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.ResourceSink;
import dev.byos.scenarios.imports.arm.expression.DeploymentScope;
import dev.byos.scenarios.imports.json.JsonDocument;
import dev.byos.scenarios.imports.json.JsonValue;
import java.util.List;

/**
 * Reads ARM templates: evaluates them as far as that can be done without a deployment and hands
 * over the resources that they declare, one at a time. Nothing in a template makes it fail; what is
 * wrong, and what is not understood, goes to the sink with its place.
 *
 * <p>Values that only the deployment knows are open. The subscription is {@code
 * {subscription().subscriptionId}} and the group {@code {resourceGroup().name}} unless the template
 * says otherwise.
 */
public final class ArmTemplateImporter {
  private final LinkedTemplates linked;

  /** Linked templates are looked for beside the template that links to them. */
  public ArmTemplateImporter() {
    this(new SiblingFiles());
  }

  /** Linked templates are found by other means. */
  public ArmTemplateImporter(LinkedTemplates linked) {
    this.linked = linked;
  }

  /**
   * What one call read.
   *
   * @param resources how many resources were handed over
   * @param linkedFiles paths of the linked templates that were read as part of the template, sorted
   */
  public record Reading(int resources, List<String> linkedFiles) {
    public Reading {
      linkedFiles = List.copyOf(linkedFiles);
    }
  }

  /**
   * Reads a template.
   *
   * @param parameterFiles documents of the schema {@code deploymentParameters}; of several values
   *     for a parameter the last one counts
   */
  public Reading read(JsonDocument template, List<JsonDocument> parameterFiles, ResourceSink sink) {
    ImportSession session = new ImportSession(sink, linked);
    JsonValue root = template.root();
    if (!root.isObject()) {
      Place place = root.place();
      sink.problem(new InputProblem(place, "found no object, expected an ARM template"));
      return new Reading(0, List.of());
    }
    DeploymentScope scope = DeploymentScope.unknown(Template.levelOf(root));
    Template.outermost(session, root, scope, ParameterSource.files(parameterFiles)).read();
    unusedParameters(root, parameterFiles, sink);
    return new Reading(session.resources(), List.copyOf(session.linkedFiles));
  }

  private static void unusedParameters(
      JsonValue template, List<JsonDocument> parameterFiles, ResourceSink sink) {
    for (JsonDocument file : parameterFiles) {
      file.root()
          .memberIgnoringCase("parameters")
          .ifPresent(
              parameters -> {
                for (JsonValue.Member given : parameters.members()) {
                  boolean declared =
                      template
                          .memberIgnoringCase("parameters")
                          .flatMap(p -> p.memberIgnoringCase(given.name()))
                          .isPresent();
                  if (!declared) {
                    String what = "parameter '" + given.name() + "' of a parameter file";
                    sink.notUnderstood(
                        given.namePlace(), what, "the template declares no such parameter");
                  }
                }
              });
    }
  }
}
