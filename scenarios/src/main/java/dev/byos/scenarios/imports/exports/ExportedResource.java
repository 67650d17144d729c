package dev.byos.scenarios.imports.exports;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.ResourceSink;
import dev.byos.scenarios.imports.assembly.ArmResource;
import dev.byos.scenarios.imports.assembly.EstateAssembly;
import dev.byos.scenarios.imports.json.JsonValue;
import dev.byos.scenarios.imports.value.Value;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One exported resource on its way to the sink. */
final class ExportedResource {
  private static final String FEATURES = "microsoft.features/";
  private static final String ROLES = "Microsoft.Authorization/roleAssignments";

  private ExportedResource() {}

  /** Hands a resource over; false, with a problem told, when it does not say what it is. */
  static boolean read(JsonValue element, ResourceSink sink) {
    boolean fromPowerShell = element.memberIgnoringCase("RoleAssignmentId").isPresent();
    String id = text(element, fromPowerShell ? "RoleAssignmentId" : "id");
    ResourcePath path = ResourcePath.of(id);
    String stated = text(element, "type");
    boolean feature = stated.toLowerCase(Locale.ROOT).startsWith(FEATURES);
    String type = feature || path.type().isEmpty() ? stated : path.type();
    String name = feature ? text(element, "name") : spelled(path.name(), text(element, "name"));
    if (type.isEmpty() || name.isEmpty()) {
      sink.problem(
          new InputProblem(
              element.place(), "expected a resource with 'id' or with 'type' and 'name'"));
      return false;
    }
    Place place = element.place();
    String subscription =
        path.subscription() == null ? textOrNull(element, "subscriptionId") : path.subscription();
    String group =
        path.group() == null && path.type().isEmpty()
            ? textOrNull(element, "resourceGroup")
            : path.group();
    boolean used = EstateAssembly.makesUseOf(type);
    String shown = stated.equalsIgnoreCase(type) ? stated : type;
    sink.accept(
        new ArmResource(
            shown,
            name,
            subscription,
            group,
            feature ? null : scope(path, type),
            used ? body(element, type, fromPowerShell) : identityAlone(element),
            id.isEmpty() ? null : id,
            place));
    return true;
  }

  /** The name with its parents; Resource Graph prints ids in lower case, but not names. */
  private static String spelled(String path, String name) {
    if (path.isEmpty()) {
      return name;
    }
    int last = path.length() - name.length();
    boolean same = !name.isEmpty() && path.regionMatches(true, last, name, 0, name.length());
    return same && (last == 0 || path.charAt(last - 1) == '/')
        ? path.substring(0, last) + name
        : path;
  }

  /** Role assignments at a subscription or group hang on it, though their ids look plain. */
  private static String scope(ResourcePath path, String type) {
    if (path.scope() != null || !type.equalsIgnoreCase(ROLES)) {
      return path.scope();
    }
    String subscription = "/subscriptions/" + path.subscription();
    return path.group() == null ? subscription : subscription + "/resourceGroups/" + path.group();
  }

  private static Value body(JsonValue element, String type, boolean fromPowerShell) {
    Value.Members value = (Value.Members) element.toValue();
    return fromPowerShell
        ? Flattened.roleAssignmentOfPowerShell(value)
        : Flattened.restored(value, type.toLowerCase(Locale.ROOT));
  }

  /** Of a resource that is no part of BYOS only its identity matters: it may hold roles. */
  private static Value identityAlone(JsonValue element) {
    Map<String, Value> members = new TreeMap<>();
    Optional<JsonValue> identity = element.memberIgnoringCase("identity");
    identity.ifPresent(value -> members.put("identity", value.toValue()));
    return new Value.Members(members, element.place());
  }

  private static String text(JsonValue element, String member) {
    return element.memberIgnoringCase(member).flatMap(JsonValue::string).orElse("");
  }

  private static String textOrNull(JsonValue element, String member) {
    return element.memberIgnoringCase(member).flatMap(JsonValue::string).orElse(null);
  }
}
