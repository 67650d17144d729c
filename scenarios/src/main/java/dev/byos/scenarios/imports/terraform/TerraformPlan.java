package dev.byos.scenarios.imports.terraform;

import dev.byos.scenarios.imports.json.JsonValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The resources of a plan or state with everything that belongs to each of them, found in constant
 * time. Deletions are not part of it: what is planned is what will stand.
 */
final class TerraformPlan {
  private final JsonValue root;
  private final Map<String, TerraformResource> resources = new LinkedHashMap<>();
  private final Map<String, Map<String, TerraformResource>> instances = new HashMap<>();
  private final Map<String, ModuleScope> modules = new HashMap<>();
  private final Map<JsonValue, Map<String, JsonValue>> configurations = new HashMap<>();
  private final Map<String, JsonValue> unknowns = new HashMap<>();

  private TerraformPlan(JsonValue root) {
    this.root = root;
  }

  /** Reads the output of {@code terraform show -json} for a plan or a state. */
  static TerraformPlan of(JsonValue root) {
    TerraformPlan plan = new TerraformPlan(root);
    JsonValue configuration =
        root.member("configuration").flatMap(c -> c.member("root_module")).orElse(null);
    plan.modules.put("", new ModuleScope("", null, null, null, configuration));
    root.member("resource_changes").ifPresent(changes -> changes.items().forEach(plan::change));
    root.member("prior_state")
        .flatMap(state -> state.member("values"))
        .flatMap(values -> values.member("root_module"))
        .ifPresent(module -> plan.addModule(module, true));
    root.member("planned_values")
        .or(() -> root.member("values"))
        .flatMap(values -> values.member("root_module"))
        .ifPresent(module -> plan.addModule(module, false));
    return plan;
  }

  /** Reads a raw state file of version 4. */
  static TerraformPlan ofRawState(JsonValue root) {
    TerraformPlan plan = new TerraformPlan(root);
    plan.modules.put("", new ModuleScope("", null, null, null, null));
    root.member("resources").ifPresent(list -> list.items().forEach(plan::addRaw));
    return plan;
  }

  /** Everything, in the order of the input. */
  Collection<TerraformResource> resources() {
    return resources.values();
  }

  /** The whole document. */
  JsonValue root() {
    return root;
  }

  /**
   * All instances of a resource by their keys; the only one of a resource without keys by the empty
   * key.
   *
   * @param local {@code type.name}, or the same of a data source
   */
  Map<String, TerraformResource> instancesOf(ModuleScope module, String local) {
    return instances.getOrDefault(module.within(local), Map.of());
  }

  /** The module instances of one call. */
  Optional<ModuleScope> childModule(ModuleScope parent, String name, String key) {
    String plain = parent.within("module." + name);
    if (key == null) {
      return Optional.ofNullable(modules.get(plain));
    }
    ModuleScope named = modules.get(plain + "[\"" + key + "\"]");
    return Optional.ofNullable(named == null ? modules.get(plain + '[' + key + ']') : named);
  }

  private void change(JsonValue change) {
    if (change.member("deposed").isPresent()) {
      return;
    }
    String address = change.member("address").map(JsonValue::text).orElse("");
    change
        .member("change")
        .flatMap(c -> c.member("after_unknown"))
        .ifPresent(unknown -> unknowns.put(address, unknown));
  }

  private void addModule(JsonValue module, boolean prior) {
    ModuleScope scope = scope(module.member("address").map(JsonValue::text).orElse(""));
    module.member("resources").ifPresent(list -> list.items().forEach(r -> add(scope, r, prior)));
    module
        .member("child_modules")
        .ifPresent(list -> list.items().forEach(child -> addModule(child, prior)));
  }

  /** Of the prior state only data sources count: what it manages is planned or will go. */
  private void add(ModuleScope scope, JsonValue resource, boolean prior) {
    boolean managed = !"data".equals(text(resource, "mode"));
    if (prior && managed) {
      return;
    }
    String address = text(resource, "address");
    put(
        new TerraformResource(
            address,
            managed,
            text(resource, "type"),
            text(resource, "name"),
            resource.member("index").map(JsonValue::text).orElse(null),
            scope,
            resource.member("values").orElse(resource),
            prior ? null : unknowns.get(address),
            configurationOf(scope, resource),
            resource.place()));
  }

  private void addRaw(JsonValue resource) {
    String module = text(resource, "module");
    boolean managed = !"data".equals(text(resource, "mode"));
    String local = (managed ? "" : "data.") + text(resource, "type") + '.' + text(resource, "name");
    for (JsonValue instance :
        resource.member("instances").map(JsonValue::items).orElse(List.of())) {
      Optional<JsonValue> key = instance.member("index_key");
      String index =
          key.map(k -> k.isString() ? "[\"" + k.text() + "\"]" : '[' + k.text() + ']').orElse("");
      put(
          new TerraformResource(
              (module.isEmpty() ? local : module + '.' + local) + index,
              managed,
              text(resource, "type"),
              text(resource, "name"),
              key.map(JsonValue::text).orElse(null),
              scope(module),
              instance.member("attributes").orElse(instance),
              null,
              null,
              instance.place()));
    }
  }

  private void put(TerraformResource resource) {
    if (resources.putIfAbsent(resource.address(), resource) == null) {
      String local = (resource.managed() ? "" : "data.") + resource.type() + '.' + resource.name();
      instances
          .computeIfAbsent(resource.module().within(local), address -> new HashMap<>(2))
          .put(resource.key() == null ? "" : resource.key(), resource);
    }
  }

  private JsonValue configurationOf(ModuleScope scope, JsonValue resource) {
    if (scope.configuration() == null) {
      return null;
    }
    String mode = "data".equals(text(resource, "mode")) ? "data." : "";
    return configurations
        .computeIfAbsent(scope.configuration(), TerraformPlan::configurations)
        .get(mode + text(resource, "type") + '.' + text(resource, "name"));
  }

  private static Map<String, JsonValue> configurations(JsonValue module) {
    Map<String, JsonValue> byAddress = new HashMap<>();
    for (JsonValue resource : module.member("resources").map(JsonValue::items).orElse(List.of())) {
      byAddress.put(text(resource, "address"), resource);
    }
    return byAddress;
  }

  private ModuleScope scope(String address) {
    ModuleScope known = modules.get(address);
    if (known != null) {
      return known;
    }
    Reference parts = Reference.of(address);
    int last = parts.size() - 1;
    String key = parts.isIndex(last) ? parts.text(last) : null;
    String name = parts.text(key == null ? last : last - 1);
    ModuleScope parent = scope(parentOf(address));
    Optional<JsonValue> call = parent.configured("module_calls", name);
    ModuleScope scope =
        new ModuleScope(
            address,
            parent,
            call.orElse(null),
            key,
            call.flatMap(c -> c.member("module")).orElse(null));
    modules.put(address, scope);
    return scope;
  }

  /** Everything in front of the last {@code module.} that does not stand in quotes. */
  private static String parentOf(String address) {
    boolean quoted = false;
    int last = -1;
    for (int at = 0; at < address.length(); at++) {
      if (address.charAt(at) == '"') {
        quoted = !quoted;
      } else if (!quoted && address.startsWith(".module.", at)) {
        last = at;
      }
    }
    return last < 0 ? "" : address.substring(0, last);
  }

  private static String text(JsonValue object, String member) {
    return object.member(member).map(JsonValue::text).orElse("");
  }
}
