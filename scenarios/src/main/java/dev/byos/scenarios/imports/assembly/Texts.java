package dev.byos.scenarios.imports.assembly;

import java.util.HashMap;
import java.util.Map;

/** Keeps one copy of texts that occur over and over, such as regions and resource groups. */
final class Texts {
  private final Map<String, String> known = new HashMap<>();

  String one(String text) {
    if (text == null) {
      return null;
    }
    String before = known.putIfAbsent(text, text);
    return before == null ? text : before;
  }
}
