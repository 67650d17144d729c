package dev.byos.scenarios.imports.terraform;

import dev.byos.scenarios.imports.json.JsonValue;
import java.util.Optional;

/**
 * One instance of a module: where its references are looked up.
 *
 * @param address such as {@code module.eu["a"].module.storage}; empty for the root module
 * @param parent the module that calls it, null for the root module
 * @param call how it is called, null for the root module or when the plan does not say
 * @param key the instance's key as text, null when it has none
 * @param configuration the module's own part of the configuration, null when the plan has none
 */
record ModuleScope(
    String address, ModuleScope parent, JsonValue call, String key, JsonValue configuration) {

  /** The address of something within this module. */
  String within(String local) {
    return address.isEmpty() ? local : address + '.' + local;
  }

  /** What {@code for_each} of this module's call says. */
  JsonValue forEach() {
    return call == null ? null : call.member("for_each_expression").orElse(null);
  }

  /** A part of the configuration. */
  Optional<JsonValue> configured(String section, String name) {
    return Optional.ofNullable(configuration)
        .flatMap(module -> module.member(section))
        .flatMap(entries -> entries.member(name));
  }
}
