package dev.byos.cli;

import dev.byos.reports.text.WrittenFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The formats of one command's report, by their words.
 *
 * @param <F> the command's enumeration of formats
 */
final class Formats<F extends Enum<F> & WrittenFormat> {
  private final Class<F> formats;
  private final F console;

  /**
   * The formats of an enumeration.
   *
   * @param console the one for a terminal, which has no file
   */
  Formats(Class<F> formats, F console) {
    this.formats = formats;
    this.console = console;
  }

  /** Prints a report in one format. */
  interface Printer<F> {
    void print(F format, Writer writer) throws IOException;
  }

  /** Writes a report in several formats into a folder. */
  interface FolderWriter<F> {
    void write(Set<F> formats, Path folder) throws IOException;
  }

  /** The words of the formats that have a file. */
  Set<String> words() {
    return Arrays.stream(formats.getEnumConstants())
        .filter(format -> format.fileName().isPresent())
        .map(WrittenFormat::word)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Prints the report or writes it into the folder, as the options ask. */
  void deliver(
      OutputOptions output, PrintWriter out, Printer<F> printer, FolderWriter<F> folderWriter)
      throws IOException {
    output.deliver(
        out,
        words(),
        (word, writer) -> printer.print(WrittenFormat.named(formats, word).orElse(console), writer),
        (words, folder) -> {
          Set<F> chosen = EnumSet.noneOf(formats);
          words.forEach(word -> WrittenFormat.named(formats, word).ifPresent(chosen::add));
          folderWriter.write(chosen, folder);
        });
  }
}
