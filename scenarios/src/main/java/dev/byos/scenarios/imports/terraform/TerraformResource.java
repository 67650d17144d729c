package dev.byos.scenarios.imports.terraform;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.json.JsonValue;

/**
 * One instance of a resource or data source of a plan or state.
 *
 * @param address full address
 * @param managed false for data sources
 * @param key its {@code count} or {@code for_each} key as text, null when it has none
 * @param module the module instance that it belongs to
 * @param values what is known of its attributes
 * @param unknown what is known after apply: {@code true} where a value will be; null for nothing
 * @param configuration its block in the configuration, null when the input has none
 * @param place where it is declared
 */
record TerraformResource(
    String address,
    boolean managed,
    String type,
    String name,
    String key,
    ModuleScope module,
    JsonValue values,
    JsonValue unknown,
    JsonValue configuration,
    Place place) {

  /** What {@code for_each} of the resource says, or null. */
  JsonValue forEach() {
    return configuration == null ? null : configuration.member("for_each_expression").orElse(null);
  }

  /** The expressions of its attributes, or null. */
  JsonValue expressions() {
    return configuration == null ? null : configuration.member("expressions").orElse(null);
  }
}
