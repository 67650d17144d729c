package dev.byos.scenarios.imports.exports;

import dev.byos.scenarios.imports.json.JsonValue;

/** Answers of the blob service itself, which look like resources but do not say whose they are. */
final class DataPlane {

  private DataPlane() {}

  /** Whether it is a container as {@code az storage container list} prints it. */
  static boolean isContainer(JsonValue element) {
    return element.isObject()
        && element.memberIgnoringCase("id").isEmpty()
        && element.memberIgnoringCase("name").isPresent()
        && element
            .memberIgnoringCase("properties")
            .filter(p -> p.memberIgnoringCase("lease").isPresent())
            .isPresent();
  }
}
