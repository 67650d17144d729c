package dev.byos.checks.trace;

import java.util.List;

/**
 * One sentence of a source document and the rules that judge it. The documents are not part of the
 * project, so that a sentence is found by its place, and told in other words.
 *
 * @param document key of the document, such as {@code SEED-A}
 * @param section section of the document, named as in the sources of the rules
 * @param place number of the sentence within its section; {@code 2.3} is the third sentence of item
 *     2 of a list, words name a command or a body
 * @param signal the word that makes it a demand, such as {@code only}; {@code states} and {@code
 *     shows} for demands without such a word
 * @param says what it says, in the project's words; for a sentence without a demand, what it does
 *     instead
 * @param rules ids of the rules that judge it; empty for a sentence without a demand
 */
public record TracedSentence(
    String document, String section, String place, String signal, String says, List<String> rules) {

  public TracedSentence {
    rules = List.copyOf(rules);
  }

  /** Whether it demands something. */
  public boolean demands() {
    return !signal.equals("-");
  }
}
