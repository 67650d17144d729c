package dev.byos.scenarios.imports.arm;

import dev.byos.scenarios.imports.json.JsonDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Linked templates are files beside the template. */
public final class SiblingFiles implements LinkedTemplates {
  /** Azure Resource Manager takes 4 MB. */
  private static final long MAXIMUM_BYTES = 64L << 20;

  @Override
  public Optional<JsonDocument> find(String file, String relativePath) {
    try {
      Path relative = Path.of(relativePath);
      Path path = Path.of(file).resolveSibling(relative).normalize();
      if (relative.isAbsolute() || !Files.isRegularFile(path) || Files.size(path) > MAXIMUM_BYTES) {
        return Optional.empty();
      }
      String shown = path.toString().replace('\\', '/');
      return Optional.of(JsonDocument.parse(shown, Files.readAllBytes(path)));
    } catch (InvalidPathException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
