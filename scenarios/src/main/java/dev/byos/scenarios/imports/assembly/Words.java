package dev.byos.scenarios.imports.assembly;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Words of Azure with what they mean; case does not count. */
final class Words {

  private Words() {}

  /** A word each, one after the other with its meaning. */
  static <T> SortedMap<String, T> of(Class<T> type, Object... wordsAndMeanings) {
    SortedMap<String, T> words = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 0; i < wordsAndMeanings.length; i += 2) {
      words.put((String) wordsAndMeanings[i], type.cast(wordsAndMeanings[i + 1]));
    }
    return Collections.unmodifiableSortedMap(words);
  }

  /** Words that stand for themselves. */
  static SortedMap<String, String> of(String... words) {
    SortedMap<String, String> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String word : words) {
      found.put(word, word);
    }
    return Collections.unmodifiableSortedMap(found);
  }
}
