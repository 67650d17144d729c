package dev.byos.scenarios.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.byos.model.review.Baseline;
import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads a baseline: the {@code report.json} of an earlier check. Only the fingerprints of its
 * findings are taken, as a stream, so that its size does not matter.
 */
public final class BaselineFile {

  private BaselineFile() {}

  /**
   * Reads a file.
   *
   * @param problems told what is wrong
   * @return empty when anything is wrong
   */
  public static Optional<Baseline> read(Path file, Consumer<InputProblem> problems) {
    String name = file.toString().replace('\\', '/');
    if (!Files.isRegularFile(file)) {
      problems.accept(
          new InputProblem(
              new Place(name, 1, 1),
              "there is no such file; expected the report.json of an earlier check"));
      return Optional.empty();
    }
    try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
      Set<String> fingerprints = new HashSet<>();
      if (findings(parser, fingerprints)) {
        return Optional.of(new Baseline(name, fingerprints));
      }
      problems.accept(
          new InputProblem(
              new Place(name, 1, 1),
              "not the report.json of a check: it has no 'findings' with fingerprints; make one with byos check --format json"));
    } catch (JsonProcessingException malformed) {
      JsonLocation at = malformed.getLocation();
      problems.accept(
          new InputProblem(
              at == null
                  ? new Place(name, 1, 1)
                  : new Place(name, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr())),
              "malformed JSON: " + malformed.getOriginalMessage()));
    } catch (IOException failed) {
      problems.accept(
          new InputProblem(new Place(name, 1, 1), "cannot be read: " + failed.getMessage()));
    }
    return Optional.empty();
  }

  /** Whether the file has a list of findings of which each has a fingerprint. */
  private static boolean findings(JsonParser parser, Set<String> fingerprints) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return false;
    }
    boolean seen = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if (field.equals("findings") && value == JsonToken.START_ARRAY) {
        seen = true;
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          if (!finding(parser, fingerprints)) {
            return false;
          }
        }
      } else {
        parser.skipChildren();
      }
    }
    return seen;
  }

  private static boolean finding(JsonParser parser, Set<String> fingerprints) throws IOException {
    boolean found = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean isFingerprint = parser.currentName().equals("fingerprint");
      JsonToken value = parser.nextToken();
      if (isFingerprint && value == JsonToken.VALUE_STRING) {
        fingerprints.add(parser.getText());
        found = true;
      } else {
        parser.skipChildren();
      }
    }
    return found;
  }
}
