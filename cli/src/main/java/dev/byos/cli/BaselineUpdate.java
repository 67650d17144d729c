package dev.byos.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts a report in the place of a baseline: whole or not at all. */
final class BaselineUpdate {

  private BaselineUpdate() {}

  /**
   * Replaces the baseline by the current report, or makes it; a symbolic link stays one.
   *
   * @return what was done, in one sentence
   * @throws BadInputException when the folder of a new baseline does not exist
   */
  static String update(Path baseline, Path current) throws IOException {
    boolean existed = Files.exists(baseline);
    Path target = existed ? baseline.toRealPath() : baseline.toAbsolutePath();
    if (existed && Files.mismatch(target, current) < 0) {
      return name(baseline) + " is left as it is: it holds the same as " + name(current);
    }
    Path folder = target.getParent();
    if (!Files.isDirectory(folder)) {
      throw new BadInputException(
          name(baseline) + ": there is no folder " + name(folder) + "; make it first");
    }
    Path draft = Files.createTempFile(folder, ".baseline", ".tmp");
    try {
      Files.copy(current, draft, StandardCopyOption.REPLACE_EXISTING);
      Files.move(
          draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
    return name(baseline)
        + (existed ? " now holds " : " did not exist and now holds ")
        + name(current);
  }

  private static String name(Path path) {
    return path.toString().replace('\\', '/');
  }
}
