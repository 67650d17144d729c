package dev.byos.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of a run. A folder that holds an earlier run is emptied of what that run wrote; one
 * that holds anything else is left alone.
 */
final class RunFolder {
  private static final List<String> OWN =
      List.of(
          "report.html",
          "report.json",
          "junit.xml",
          "report.sarif",
          "summary.md",
          "findings.csv",
          "history.jsonl",
          "timing.json",
          RunKey.FILE,
          "journal",
          "storage",
          "azurite");

  /** What takes room and is of no use once a run is judged. */
  private static final List<String> BULK =
      List.of("history.jsonl", "journal", "storage", "azurite");

  private RunFolder() {}

  /**
   * Makes the folder ready.
   *
   * @throws BadInputException when it can't be written or holds things that no run wrote
   */
  static Path prepare(Path folder) {
    try {
      if (Files.exists(folder)) {
        if (!Files.isDirectory(folder)) {
          throw new BadInputException(folder + ": is a file; name a folder with --out");
        }
        removeEarlierRun(folder);
      }
      Files.createDirectories(folder);
      Path probe = Files.createTempFile(folder, ".byos", null);
      Files.delete(probe);
      return folder;
    } catch (IOException problem) {
      throw new BadInputException(
          folder
              + ": can't be written ("
              + problem.getMessage()
              + "); name another folder with --out");
    }
  }

  /** Takes a folder away again in which a run that could not begin left no file. */
  static void removeIfNothingIsIn(Path folder) throws IOException {
    boolean hasFiles;
    try (Stream<Path> tree = Files.walk(folder)) {
      hasFiles = tree.anyMatch(Files::isRegularFile);
    }
    if (!hasFiles) {
      deleteTree(folder);
    }
  }

  /** Takes away what a judged run needs no more: history, journal and blobs. */
  static void removeBulk(Path folder) throws IOException {
    for (String name : BULK) {
      if (Files.exists(folder.resolve(name))) {
        deleteTree(folder.resolve(name));
      }
    }
  }

  /** What is wrong with a folder that should hold an earlier run at most; empty when nothing is. */
  static Optional<String> foreign(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Files.exists(folder) ? Optional.of(folder + ": is a file") : Optional.empty();
    }
    try {
      return entries(folder).stream()
          .filter(entry -> !OWN.contains(String.valueOf(entry.getFileName())))
          .findFirst()
          .map(
              entry ->
                  entry
                      + ": not written by a run; the folder is left alone, name an empty one with"
                      + " --out");
    } catch (IOException problem) {
      return Optional.of(folder + ": can't be read (" + problem.getMessage() + ")");
    }
  }

  private static void removeEarlierRun(Path folder) throws IOException {
    Optional<String> foreign = foreign(folder);
    if (foreign.isPresent()) {
      throw new BadInputException(foreign.get());
    }
    for (Path entry : entries(folder)) {
      deleteTree(entry);
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  /** Deletes a folder and everything in it. */
  static void deleteTree(Path root) throws IOException {
    try (Stream<Path> tree = Files.walk(root)) {
      tree.sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException problem) {
                  throw new UncheckedIOException(problem);
                }
              });
    } catch (UncheckedIOException problem) {
      throw problem.getCause();
    }
  }
}
