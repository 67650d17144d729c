package dev.byos.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.byos.benchmarks.byos100.Byos100;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * {@code byos check} as a whole command with a heap of 512 MiB: one small template, 10,000 and
 * 100,000 resources as an export and as a Terraform plan. The peer is a JVM that only tokenises the
 * same file. Aims: 0.7 s, 1.5 s, 8 s, growth exponent at most 1.1.
 */
final class CheckBenchmark {
  private static final int ROUNDS = 5;
  private static final int MANY = 100_000;
  private static final String HEAP = "512m";

  private final ByosProcess byos;
  private final ResultTable table;
  private final Path work;

  private CheckBenchmark(ResultTable table, Path home, Path work) {
    this.byos = new ByosProcess(home);
    this.table = table;
    this.work = work;
  }

  /** The peer: reads the tokens of JSON files and does nothing with them. */
  public static final class Tokens {
    private Tokens() {}

    public static void main(String[] files) throws IOException {
      long tokens = 0;
      for (String file : files) {
        try (JsonParser parser =
            new JsonFactory().createParser(Files.readAllBytes(Path.of(file)))) {
          while (parser.nextToken() != null) {
            tokens++;
          }
        }
      }
      System.out.println(tokens);
    }
  }

  static void run(ResultTable table, Path home, Path work, double scale) throws Exception {
    CheckBenchmark benchmark = new CheckBenchmark(table, home, work);
    benchmark.small(home);
    benchmark.sizes("export", scale, LargeEstate::writeExport);
    benchmark.sizes("plan", scale, LargeEstate::writePlan);
  }

  /** Prints how good the checker is. */
  static void quality(ResultTable table, Path home, Path work) throws IOException {
    List<Byos100.Score> scores =
        Byos100.run(home.resolve("benchmarks/byos-100"), work, System.out::println);
    for (Byos100.Score score : scores) {
      table.figure(
          "byos-100",
          score.encoding() + ": recall",
          100 * score.recall(),
          "%",
          score.found() + " of " + score.expected() + " planted; aim 100 %");
      table.figure(
          "byos-100",
          score.encoding() + ": precision",
          100 * score.precision(),
          "%",
          score.extra() + " beyond the table; aim 99 %");
    }
  }

  private void small(Path home) throws Exception {
    Path template = home.resolve("scenarios/estates/contact-centre.template.json");
    double ours = median(() -> byos.run(HEAP, List.of("check", template.toString())).seconds());
    double peer = median(() -> tokens(template).seconds());
    table.compareTimes("check", "one small template", ours, peer, "aim 0.7 s; peer: tokens only");
  }

  /** Writes an estate of so many resources. */
  private interface Writer {
    void write(Path file, int resources) throws IOException;
  }

  private void sizes(String kind, double scale, Writer writer) throws Exception {
    double[] seconds = new double[2];
    int[] sizes = {(int) (MANY * scale / 10), (int) (MANY * scale)};
    String[] aims = {"aim 1.5 s", "aim 8 s"};
    for (int i = 0; i < sizes.length; i++) {
      Path file = work.resolve(kind + sizes[i] + ".json");
      writer.write(file, sizes[i]);
      seconds[i] = median(() -> checked(byos.run(HEAP, List.of("check", file.toString()))));
      double peer = median(() -> tokens(file).seconds());
      table.compareTimes(
          "check",
          String.format(Locale.ROOT, "%,d resources, %s", sizes[i], kind),
          seconds[i],
          peer,
          String.format(
              Locale.ROOT,
              "%s; %.0f MB, heap %s; peer: tokens only",
              aims[i],
              Files.size(file) / 1e6,
              HEAP));
      Files.delete(file);
    }
    table.figure(
        "check",
        "growth exponent, " + kind,
        Math.log(seconds[1] / seconds[0]) / Math.log(10),
        "",
        "aim 1.1");
  }

  /** Findings are expected: the generated estate has its faults. */
  private static double checked(ByosProcess.Outcome outcome) {
    if (outcome.exitCode() != 0 && outcome.exitCode() != 1) {
      throw new IllegalStateException("exit code " + outcome.exitCode() + ":\n" + outcome.output());
    }
    return outcome.seconds();
  }

  private static ByosProcess.Outcome tokens(Path file) throws Exception {
    return ByosProcess.java(HEAP, Tokens.class, file.toString());
  }

  private interface Timed {
    double seconds() throws Exception;
  }

  private static double median(Timed timed) throws Exception {
    double[] values = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      values[i] = timed.seconds();
    }
    return Median.of(values);
  }
}
