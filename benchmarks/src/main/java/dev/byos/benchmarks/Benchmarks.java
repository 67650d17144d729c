package dev.byos.benchmarks;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the measurements named on the command line (all when none is named) and prints one table.
 * {@code scale=0.1} makes them smaller. The system property {@code byos.home} names the checkout.
 */
public final class Benchmarks {
  private static final List<String> ALL =
      List.of(
          "kernel",
          "journal",
          "scale",
          "million",
          "export",
          "start",
          "check",
          "byos-100",
          "compare",
          "place",
          "report");

  private Benchmarks() {}

  /** Runs; see the class. */
  public static void main(String[] arguments) throws Exception {
    List<String> names = new ArrayList<>();
    double scale = 1;
    for (String argument : arguments) {
      if (argument.startsWith("scale=")) {
        scale = Double.parseDouble(argument.substring("scale=".length()));
      } else if (ALL.contains(argument)) {
        names.add(argument);
      } else {
        System.err.println("unknown benchmark: " + argument + "; there are " + ALL);
        System.exit(2);
      }
    }
    quietLogging();
    ResultTable table = new ResultTable();
    Path home = Path.of(System.getProperty("byos.home", "")).toAbsolutePath();
    Path work = Files.createTempDirectory("byos-benchmarks");
    try {
      for (String name : names.isEmpty() ? ALL : names) {
        switch (name) {
          case "kernel" -> KernelBenchmark.run(table, scale);
          case "journal" -> JournalBenchmark.run(table, work, scale);
          case "scale" -> ScaleBenchmark.run(table, home, work, scale);
          case "million" -> ScaleBenchmark.million(table, home, work, scale);
          case "export" -> ExportBenchmark.run(work, row -> export(table, row));
          case "check" -> CheckBenchmark.run(table, home, work, scale);
          case "compare" -> CompareBenchmark.run(table, home, work, scale);
          case "place" -> PlaceBenchmark.run(table, home);
          case "report" -> ReportBenchmark.run(table, home, work, scale);
          case "byos-100" -> CheckBenchmark.quality(table, home, work);
          default -> StartBenchmark.run(table, home, work);
        }
      }
    } finally {
      deleteTree(work);
    }
    System.out.print(table);
  }

  private static void export(ResultTable table, ExportBenchmark.Row row) {
    table.compare("export", row.name(), row.ours(), row.peer(), row.unit(), row.note());
  }

  /** Journals and blobs of a measurement take gigabytes. */
  private static void deleteTree(Path root) throws IOException {
    List<Path> paths;
    try (Stream<Path> tree = Files.walk(root)) {
      paths = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }

  /** The embedded PostgreSQL talks a lot. */
  private static void quietLogging() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
    }
  }
}
