package dev.byos.scenarios.imports.arm;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.arm.expression.DeploymentScope;
import dev.byos.scenarios.imports.arm.expression.DeploymentScope.Level;
import dev.byos.scenarios.imports.arm.expression.Frame;
import dev.byos.scenarios.imports.arm.expression.OpenText;
import dev.byos.scenarios.imports.arm.expression.ResourceIds;
import dev.byos.scenarios.imports.json.JsonValue;
import dev.byos.scenarios.imports.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Type, name and id of a resource of a template. Texts carry the marks of {@link OpenText}.
 *
 * @param name with the names of its parents
 * @param scope id of the resource, group or subscription that an extension resource belongs to;
 *     null for other resources
 * @param deployedTo where it is deployed to
 */
record ResourceIdentity(
    String type, String name, String scope, String id, DeploymentScope deployedTo) {

  private static final String PROVIDERS = "providers";

  /** Works out the identity; empty, with a problem told, when the resource has no type or name. */
  static Optional<ResourceIdentity> of(
      ImportSession session,
      JsonValue resource,
      Frame frame,
      DeploymentScope templateScope,
      ResourceIdentity parent) {
    Optional<String> type = text(session, resource, "type", frame);
    Optional<String> name = text(session, resource, "name", frame);
    if (name.isEmpty() && isOfExtension(resource)) {
      name = Optional.of(OpenText.part("name of the resource in line " + resource.place().line()));
    }
    if (type.isEmpty() || name.isEmpty()) {
      String missing = type.isEmpty() ? "'type'" : "'name'";
      Place place = resource.place();
      session.problem(new InputProblem(place, "a resource without " + missing + ", expected one"));
      return Optional.empty();
    }
    DeploymentScope to = parent == null ? templateScope : parent.deployedTo;
    Optional<String> subscription = text(session, resource, "subscriptionId", frame);
    if (subscription.isPresent()) {
      to = to.inSubscription(subscription.get()).at(Level.SUBSCRIPTION);
    }
    Optional<String> group = text(session, resource, "resourceGroup", frame);
    if (group.isPresent()) {
      to = to.inGroup(group.get()).at(Level.RESOURCE_GROUP);
    }
    Optional<String> scope = text(session, resource, "scope", frame);
    String own = scope.map(new Absolute(to)::of).orElse(null);
    return Optional.of(of(type.get(), name.get(), own, to, parent));
  }

  private static ResourceIdentity of(
      String type, String name, String scope, DeploymentScope to, ResourceIdentity parent) {
    if (parent == null) {
      return of(type, name, scope, to);
    }
    boolean whole = type.regionMatches(true, 0, parent.type + '/', 0, parent.type.length() + 1);
    if (whole || !ResourceIds.isRelative(type)) {
      String fullType = whole ? type : parent.type + '/' + type;
      int names = ResourceIds.segments(fullType).size() - 1;
      boolean wholeName = whole && ResourceIds.segments(name).size() == names;
      String fullName = wholeName ? name : parent.name + '/' + name;
      return of(fullType, fullName, scope == null ? parent.scope : scope, to);
    }
    return of(type, name, scope == null ? parent.id : scope, to);
  }

  private static ResourceIdentity of(String type, String name, String scope, DeploymentScope to) {
    List<String> types = ResourceIds.segments(type);
    List<String> names = ResourceIds.segments(name);
    int extension = lastProviders(types);
    if (extension > 1 && names.size() > extension) {
      // Older templates write the resource that is extended into type and name.
      String base = scope == null ? to.path() : scope;
      Optional<String> extended =
          ResourceIds.id(
              base, String.join("/", types.subList(0, extension)), names.subList(0, extension - 1));
      if (extended.isPresent()) {
        String ownType =
            names.get(extension - 1)
                + '/'
                + String.join("/", types.subList(extension + 1, types.size()));
        String ownName = String.join("/", names.subList(extension, names.size()));
        return of(ownType, ownName, extended.get(), to);
      }
    }
    String extended = scope;
    if (extended == null && isExtension(type)) {
      extended = to.path();
    }
    String base = extended == null ? to.path() : extended;
    if (type.equalsIgnoreCase("Microsoft.Management/managementGroups")) {
      base = "";
    }
    String id = ResourceIds.id(base, type, names).orElse(base + "/providers/" + type + '/' + name);
    return new ResourceIdentity(type, name, extended, id, to);
  }

  private static int lastProviders(List<String> types) {
    for (int i = types.size() - 1; i > 0; i--) {
      if (types.get(i).equalsIgnoreCase(PROVIDERS)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a resource is none of Azure but of an extension of the language, such as Graph. */
  static boolean isOfExtension(JsonValue resource) {
    return resource.memberIgnoringCase("import").isPresent()
        || resource.memberIgnoringCase("extension").isPresent();
  }

  /** Types that always belong to something else: without a scope to the group or subscription. */
  private static boolean isExtension(String type) {
    return type.regionMatches(true, 0, "Microsoft.Authorization/", 0, 24)
        || type.equalsIgnoreCase("Microsoft.Insights/diagnosticSettings");
  }

  /** Makes ids of scopes that are written without what they are in. */
  private record Absolute(DeploymentScope to) {
    String of(String scope) {
      if (scope.equals("/")) {
        return "";
      }
      boolean relative = ResourceIds.isRelative(scope) && !scope.startsWith("/");
      return relative ? to.path() + "/providers/" + scope : scope;
    }
  }

  /** The evaluated text of a member. */
  static Optional<String> text(
      ImportSession session, JsonValue resource, String member, Frame frame) {
    return resource
        .memberIgnoringCase(member)
        .map(json -> session.evaluator.evaluate(json, frame))
        .filter(value -> !(value instanceof Value.Nothing))
        .flatMap(OpenText::textOf);
  }
}
