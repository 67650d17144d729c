package dev.byos.scenarios.script;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps of the words that a field may hold, in the order in which messages list them. */
final class Words {

  private Words() {}

  /** Words that stand for themselves. */
  static Map<String, String> of(String... words) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String word : words) {
      map.put(word, word);
    }
    return Collections.unmodifiableMap(map);
  }

  static <E> Map<String, E> ordered(String first, E one, String second, E two) {
    Map<String, E> map = new LinkedHashMap<>();
    map.put(first, one);
    map.put(second, two);
    return Collections.unmodifiableMap(map);
  }

  static <E> Map<String, E> ordered(
      String first, E one, String second, E two, String third, E three) {
    Map<String, E> map = new LinkedHashMap<>(ordered(first, one, second, two));
    map.put(third, three);
    return Collections.unmodifiableMap(map);
  }
}
