package dev.byos.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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
          "journal",
          "storage",
          "azurite");

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

  private static void removeEarlierRun(Path folder) throws IOException {
    List<Path> entries;
    try (Stream<Path> children = Files.list(folder)) {
      entries = children.sorted().toList();
    }
    for (Path entry : entries) {
      if (!OWN.contains(String.valueOf(entry.getFileName()))) {
        throw new BadInputException(
            entry
                + ": not written by a run; the folder is left alone, name an empty one with --out");
      }
    }
    for (Path entry : entries) {
      deleteTree(entry);
    }
  }

  private static void deleteTree(Path root) throws IOException {
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
