package dev.byos.reports.text;

import java.util.Arrays;
import java.util.Optional;

/**
 * A format of a report: the word that asks for it and the file that it is written to. Each command
 * has an enumeration of its own.
 */
public interface WrittenFormat {

  /** The word used on the command line. */
  String word();

  /** Name of the file in the output folder; empty for the console. */
  Optional<String> fileName();

  /** The format of that word. */
  static <F extends Enum<F> & WrittenFormat> Optional<F> named(Class<F> formats, String word) {
    return Arrays.stream(formats.getEnumConstants())
        .filter(format -> format.word().equals(word))
        .findFirst();
  }
}
