package dev.byos.checks.trace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The table from sentences of the two source documents to rules, so that a reviewer sees that none
 * was passed over. It is one committed file; tests hold that it agrees with the rules.
 */
public final class Traceability {
  private static final String RESOURCE = "/dev/byos/checks/traceability.psv";
  private static final int COLUMNS = 6;

  private Traceability() {}

  /** All sentences, in the order of the documents. */
  public static List<TracedSentence> sentences() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Traceability.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
      List<TracedSentence> sentences = new ArrayList<>();
      String line = reader.readLine();
      while (line != null) {
        if (!line.startsWith("#")) {
          sentences.add(sentence(line));
        }
        line = reader.readLine();
      }
      return List.copyOf(sentences);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sentences that a rule judges. */
  public static List<TracedSentence> of(String ruleId) {
    return sentences().stream().filter(sentence -> sentence.rules().contains(ruleId)).toList();
  }

  private static TracedSentence sentence(String line) {
    String[] columns = line.split(" \\| ", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalStateException(RESOURCE + ": not six columns: " + line);
    }
    return new TracedSentence(
        columns[0],
        columns[1],
        columns[2],
        columns[3],
        columns[4],
        columns[5].equals("-") ? List.of() : List.of(columns[5].split(" ")));
  }
}
