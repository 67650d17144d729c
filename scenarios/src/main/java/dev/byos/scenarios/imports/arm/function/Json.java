package dev.byos.scenarios.imports.arm.function;

import dev.byos.scenarios.imports.arm.expression.OpenText;
import dev.byos.scenarios.imports.value.Value;
import java.util.stream.Collectors;

/** Values written as JSON in one line, as the function {@code string} does. */
final class Json {
  private Json() {}

  static String written(Value value) {
    if (value instanceof Value.Text text) {
      return quoted(text.text());
    }
    if (value instanceof Value.Items list) {
      return list.items().stream().map(Json::written).collect(Collectors.joining(",", "[", "]"));
    }
    if (value instanceof Value.Members object) {
      return object.members().entrySet().stream()
          .map(entry -> quoted(entry.getKey()) + ':' + written(entry.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof Value.Truth truth) {
      return String.valueOf(truth.truth());
    }
    return value instanceof Value.Nothing ? "null" : OpenText.textOf(value).orElse("");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
