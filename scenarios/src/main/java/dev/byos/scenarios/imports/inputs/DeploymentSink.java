package dev.byos.scenarios.imports.inputs;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.ResourceSink;
import dev.byos.scenarios.imports.assembly.ArmResource;
import dev.byos.scenarios.imports.value.Value;
import dev.byos.scenarios.imports.value.Value.ResourceProperty;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps the deployments of one template apart that differ in their parameter file: what is the same
 * unknown resource group in each of them (nobody deploys a template twice into one) gets a name of
 * its own.
 */
final class DeploymentSink implements ResourceSink {
  private static final String GROUP = "{resourceGroup().name}";

  private final ResourceSink target;
  private final String group;

  /**
   * @param deployment what tells this deployment from the others
   */
  DeploymentSink(ResourceSink target, String deployment) {
    this.target = target;
    this.group = "{resourceGroup().name of " + deployment.replace('/', '|') + '}';
  }

  @Override
  public void accept(ArmResource resource) {
    target.accept(
        new ArmResource(
            resource.type(),
            own(resource.name()),
            own(resource.subscription()),
            own(resource.resourceGroup()),
            own(resource.scope()),
            own(resource.body()),
            own(resource.address()),
            resource.place()));
  }

  private String own(String text) {
    return text == null ? null : text.replace(GROUP, group);
  }

  private Value own(Value value) {
    if (value instanceof Value.Text text) {
      return text.text().contains(GROUP) ? new Value.Text(own(text.text()), text.place()) : text;
    }
    if (value instanceof Value.Open open) {
      return new Value.Open(
          own(open.expression()),
          open.reason(),
          open.property().map(p -> new ResourceProperty(own(p.resource()), p.property())),
          open.place());
    }
    if (value instanceof Value.Items list) {
      return new Value.Items(list.items().stream().map(this::own).toList(), list.place());
    }
    if (value instanceof Value.Members object) {
      Map<String, Value> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      object.members().forEach((name, member) -> members.put(own(name), own(member)));
      return new Value.Members(members, object.place());
    }
    return value;
  }

  @Override
  public void notUnderstood(Place place, String what, String why) {
    target.notUnderstood(place, what, why);
  }

  @Override
  public void problem(InputProblem problem) {
    target.problem(problem);
  }
}
