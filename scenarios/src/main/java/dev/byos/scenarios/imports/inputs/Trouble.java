package dev.byos.scenarios.imports.inputs;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says in one sentence why something on a disk cannot be read. */
final class Trouble {
  private Trouble() {}

  /** A problem with a file as a whole. */
  static InputProblem of(String name, String message) {
    return new InputProblem(new Place(name, 1, 1), message);
  }

  /** What went wrong, in words of the user and without paths of the machine. */
  static String reason(Disk disk, Path path, IOException failed) {
    if (failed instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failed instanceof FileSystemLoopException
        || String.valueOf(failed.getMessage()).contains("symbolic links")) {
      return "is a symbolic link that leads to itself";
    }
    if (failed instanceof NoSuchFileException && disk.isLink(path)) {
      return "is a symbolic link to '" + target(disk, path) + "', which does not exist";
    }
    if (failed instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    String message = String.valueOf(failed.getMessage()).replace(path + ": ", "");
    return "cannot be read: " + message.lines().findFirst().orElse("the disk does not say why");
  }

  private static String target(Disk disk, Path link) {
    try {
      return disk.target(link).toString().replace('\\', '/');
    } catch (IOException unreadable) {
      return "somewhere";
    }
  }
}
