package dev.byos.scenarios.imports.arm;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.arm.expression.DeploymentScope;
import dev.byos.scenarios.imports.arm.expression.OpenText;
import dev.byos.scenarios.imports.assembly.ArmResource;
import dev.byos.scenarios.imports.json.JsonValue;
import dev.byos.scenarios.imports.value.Value;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Evaluates the resources of a template and hands them over. */
final class ResourceReader {
  /** Members that say how to deploy and not what. */
  private static final Set<String> HOW =
      Set.of(
          "resources",
          "copy",
          "condition",
          "dependson",
          "comments",
          "metadata",
          "existing",
          "scope",
          "subscriptionid",
          "resourcegroup");

  private final Template template;
  private final NestedDeployments nested;

  ResourceReader(Template template, NestedDeployments nested) {
    this.template = template;
    this.nested = nested;
  }

  void read() {
    new ResourceWalk(template, this::visit).all(template.frame());
  }

  private boolean visit(ResourceWalk.Stop stop) {
    JsonValue resource = stop.json();
    Optional<JsonValue> condition = resource.memberIgnoringCase("condition");
    if (condition.isPresent()) {
      Value value = template.session().evaluator.evaluate(condition.get(), stop.frame());
      if (value instanceof Value.Truth truth && !truth.truth()) {
        return false;
      }
      if (OpenText.isOpen(value)) {
        String what = "condition of " + shown(stop.identity());
        String why = "it is open whether the resource exists; it is judged as if it does";
        template.notUnderstood(condition.get().place(), what, why);
      }
    }
    if (resource.memberIgnoringCase("existing").filter(JsonValue::isTrue).isPresent()) {
      return true;
    }
    if (NestedDeployments.isDeployment(stop.identity())) {
      nested.of(stop).ifPresent(Template::read);
      return false;
    }
    if (ResourceIdentity.isOfExtension(resource)) {
      String what = "resource type " + stop.identity().type();
      template.notUnderstood(resource.place(), what, "it belongs to an extension of the language");
      return false;
    }
    hand(stop);
    return true;
  }

  private void hand(ResourceWalk.Stop stop) {
    ResourceIdentity identity = stop.identity();
    Map<String, Value> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (JsonValue.Member member : stop.json().members()) {
      if (!HOW.contains(member.name().toLowerCase(Locale.ROOT))) {
        Value value = template.session().evaluator.evaluate(member.value(), stop.frame());
        members.put(member.name(), value);
      }
    }
    named(members, "name", identity.name());
    named(members, "type", identity.type());
    Place place = stop.json().place();
    Value body = OpenText.finished(new Value.Members(members, place));
    DeploymentScope to = identity.deployedTo();
    boolean inGroup = to.level() == DeploymentScope.Level.RESOURCE_GROUP;
    String scope = identity.scope();
    template
        .session()
        .accept(
            new ArmResource(
                OpenText.braces(identity.type()),
                OpenText.braces(identity.name()),
                OpenText.braces(to.subscription()),
                inGroup ? OpenText.braces(to.resourceGroup()) : null,
                scope == null ? null : OpenText.braces(scope),
                body,
                OpenText.braces(identity.id()),
                place));
  }

  /** Puts the full name or type where the template has a part of it. */
  private static void named(Map<String, Value> members, String member, String text) {
    Value written = members.get(member);
    if (written != null) {
      members.put(member, new Value.Text(text, written.place()));
    }
  }

  private static String shown(ResourceIdentity identity) {
    return identity.type() + ' ' + OpenText.braces(identity.name());
  }
}
