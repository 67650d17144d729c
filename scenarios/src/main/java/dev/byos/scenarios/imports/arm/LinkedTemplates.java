package dev.byos.scenarios.imports.arm;

import dev.byos.scenarios.imports.json.JsonDocument;
import java.util.Optional;

/** Finds templates that another template links to. */
@FunctionalInterface
public interface LinkedTemplates {

  /**
   * The template at a path relative to the one that links to it.
   *
   * @param file path of the linking template as the user gave it
   * @param relativePath with forward slashes, such as {@code nested/storage.json}
   * @return empty when there is no such file
   * @throws dev.byos.scenarios.imports.json.MalformedJsonException when the file is no JSON
   */
  Optional<JsonDocument> find(String file, String relativePath);

  /** Links lead nowhere. */
  static LinkedTemplates none() {
    return (file, relativePath) -> Optional.empty();
  }
}
