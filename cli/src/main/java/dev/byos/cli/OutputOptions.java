package dev.byos.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/**
 * Where a report goes: without a folder, the console report or the one format asked for on standard
 * output; with a folder, every format asked for into it.
 */
final class OutputOptions {
  private static final String CONSOLE = "console";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the reports; without it the report is printed.")
  private Path out;

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description =
          "How the report is written; the formats stand at the end. Printed: one of them, default console. With --out: default all.")
  private List<String> formats;

  /** Writes a report in a format. */
  interface Renderer {
    void write(String format, Writer writer) throws IOException;
  }

  /** Writes a report in formats into a folder. */
  interface FolderWriter {
    void write(Set<String> formats, Path folder) throws IOException;
  }

  /**
   * Whatever is wrong with the options, before anything is done.
   *
   * @param known words of the formats that the command has, console left out
   */
  void check(Set<String> known) {
    List<String> problems = new ArrayList<>();
    Set<String> valid = new TreeSet<>(known);
    valid.add(CONSOLE);
    for (String word : chosen()) {
      if (!valid.contains(word)) {
        problems.add("--format " + word + ": expected one of " + String.join(", ", valid));
      }
    }
    if (out == null && chosen().size() > 1) {
      problems.add(
          "--format "
              + String.join(",", chosen())
              + ": only one format can be printed; name a folder with --out");
    }
    if (out != null && Files.exists(out) && !Files.isDirectory(out)) {
      problems.add("--out " + out.toString().replace('\\', '/') + ": is a file, expected a folder");
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
  }

  /** Prints the report or writes it into the folder. */
  void deliver(PrintWriter console, Set<String> known, Renderer renderer, FolderWriter writer)
      throws IOException {
    if (out == null) {
      renderer.write(chosen().isEmpty() ? CONSOLE : chosen().get(0), console);
      console.flush();
      return;
    }
    Set<String> words = new TreeSet<>(chosen().isEmpty() ? known : Set.copyOf(chosen()));
    words.remove(CONSOLE);
    try {
      Files.createDirectories(out);
    } catch (FileAlreadyExistsException problem) {
      throw new BadInputException(
          "--out " + out.toString().replace('\\', '/') + ": is a file, expected a folder");
    }
    writer.write(words, out);
    renderer.write(CONSOLE, console);
    console.printf("%nReports: %s%n", out.toString().replace('\\', '/'));
    console.flush();
  }

  /** The folder, if one is named. */
  Optional<Path> out() {
    return Optional.ofNullable(out);
  }

  private List<String> chosen() {
    return formats == null ? List.of() : formats.stream().map(String::strip).toList();
  }
}
