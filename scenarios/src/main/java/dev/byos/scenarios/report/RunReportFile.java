package dev.byos.scenarios.report;

import dev.byos.model.report.RunReport;
import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.json.JsonDocument;
import dev.byos.scenarios.imports.json.JsonKind;
import dev.byos.scenarios.imports.json.JsonValue;
import dev.byos.scenarios.imports.json.MalformedJsonException;
import dev.byos.scenarios.script.Problems;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads back the {@code report.json} of a run. What the writer wrote becomes the same report again,
 * but for figures with a fraction (three decimals; six for GiB-hours) and paths of files, which are
 * relative to the script's folder.
 *
 * <p>Nothing of a file with a problem is used, and all problems of a file are told at once.
 */
public final class RunReportFile {

  /** Version of the shape that is read: the one that this version writes. */
  public static final int SCHEMA_VERSION = 2;

  /** Larger files are refused unread, in bytes. */
  public static final long MAXIMAL_BYTES = 256L * 1024 * 1024;

  private static final String WANTED = "the report.json of byos run";

  private final String name;
  private final Problems problems = new Problems();

  private RunReportFile(String name) {
    this.name = name;
  }

  /**
   * Reads a file.
   *
   * @param problems told everything that is wrong
   * @return empty when anything is wrong
   */
  public static Optional<RunReport> read(Path file, Consumer<InputProblem> problems) {
    RunReportFile reader = new RunReportFile(file.toString().replace('\\', '/'));
    Optional<RunReport> report =
        reader.bytes(file).flatMap(reader::document).flatMap(reader::report);
    reader.problems.ordered().forEach(problems);
    return reader.problems.isEmpty() ? report : Optional.empty();
  }

  private Optional<byte[]> bytes(Path file) {
    try {
      if (!Files.exists(file)) {
        return refused("there is no such file; expected " + WANTED);
      }
      if (!Files.isRegularFile(file)) {
        return refused("not a file; expected " + WANTED);
      }
      long size = Files.size(file);
      if (size > MAXIMAL_BYTES) {
        return refused(
            String.format(
                Locale.ROOT,
                "the file has %,d bytes; reports of more than %,d bytes are not read",
                size,
                MAXIMAL_BYTES));
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (AccessDeniedException denied) {
      return refused("cannot be read: permission denied");
    } catch (IOException failed) {
      return refused("cannot be read: " + failed.getMessage());
    }
  }

  private Optional<JsonDocument> document(byte[] bytes) {
    try {
      return Optional.of(JsonDocument.parse(name, bytes));
    } catch (MalformedJsonException malformed) {
      malformed.problems().forEach(problems);
      return Optional.empty();
    }
  }

  private Optional<RunReport> report(JsonDocument document) {
    JsonValue root = document.root();
    if (!root.isObject()) {
      return refused("not a report: expected " + WANTED + ", which is an object");
    }
    if (!ReportKind.RUN.fits(root)) {
      Optional<ReportKind> other = ReportKind.other(root);
      if (other.isPresent() || root.member("schemaVersion").isEmpty()) {
        String found = other.map(kind -> "this is " + kind.described()).orElse("not a report");
        return refused(found + "; expected " + WANTED);
      }
    }
    JsonValue version = root.member("schemaVersion").orElseThrow();
    boolean isNumber = version.kind() == JsonKind.NUMBER;
    if (!isNumber || !version.text().equals(String.valueOf(SCHEMA_VERSION))) {
      problems.add(version.place(), otherVersion(version.text()));
      return Optional.empty();
    }
    return Optional.of(new RunReportReader(ReportObject.root(root, problems)).read());
  }

  private static String otherVersion(String found) {
    return "'schemaVersion': found "
        + (found.length() <= 20 ? found : found.substring(0, 20) + "...")
        + ", expected "
        + SCHEMA_VERSION
        + ": the report was made by another version of byos; run the scenario again with this one";
  }

  private <T> Optional<T> refused(String message) {
    problems.add(new Place(name, 1, 1), message);
    return Optional.empty();
  }
}
