package dev.byos.scenarios.imports.arm;

import dev.byos.scenarios.imports.json.JsonDocument;
import dev.byos.scenarios.imports.json.JsonValue;
import dev.byos.scenarios.imports.value.Value;
import java.util.List;
import java.util.Optional;

/** Where the values of a template's parameters come from other than from its own defaults. */
@FunctionalInterface
interface ParameterSource {

  /** The value given to a parameter; open for a secret from a key vault. */
  Optional<Value> of(String name);

  /** Values from parameter files; of several files the last one that gives a value counts. */
  static ParameterSource files(List<JsonDocument> files) {
    return name -> {
      for (int i = files.size() - 1; i >= 0; i--) {
        Optional<JsonValue> entry =
            files
                .get(i)
                .root()
                .memberIgnoringCase("parameters")
                .flatMap(p -> p.memberIgnoringCase(name));
        if (entry.isPresent()) {
          return Optional.of(given(name, entry.get()));
        }
      }
      return Optional.empty();
    };
  }

  private static Value given(String name, JsonValue entry) {
    Optional<JsonValue> value = entry.memberIgnoringCase("value");
    return value.isPresent() ? value.get().toValue() : secret(name, entry);
  }

  /** What stands for the secret of a key vault. */
  static Value secret(String name, JsonValue entry) {
    return new Value.Open(
        "parameters('" + name + "')",
        "the value of parameter '" + name + "' is in a key vault",
        Optional.empty(),
        entry.place());
  }
}
