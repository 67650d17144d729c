package dev.byos.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A day of 100,000 calls and 10,000 transcriptions in three regions as a whole command with a heap
 * of 2 GiB, judged and reported, and how its time grows with the number of calls. Aims: under 15 s
 * without a journal, under 45 s with H2, growth exponent at most 1.05; a million calls finish.
 */
final class ScaleBenchmark {
  private static final int CALLS = 100_000;
  private final ByosProcess byos;
  private final Path script;
  private final Path work;

  private ScaleBenchmark(Path home, Path work) {
    this.byos = new ByosProcess(home);
    this.script = home.resolve("scenarios/benchmark/three-region-day.yaml");
    this.work = work;
  }

  private record Run(
      double seconds, double simulationSeconds, long events, long openEvents, long waits) {}

  static void run(ResultTable table, Path home, Path work, double scale) throws Exception {
    ScaleBenchmark benchmark = new ScaleBenchmark(home, work);
    Run thousand = benchmark.day(scale / 100, "none");
    Run tenThousand = benchmark.day(scale / 10, "none");
    Run whole = benchmark.day(scale, "none");
    Run journalled = benchmark.day(scale, "h2");
    String calls = String.format(Locale.ROOT, "%,.0f calls", CALLS * scale);
    table.figure("scale", calls + ", journal none", whole.seconds, "s", "aim 15 s; " + rate(whole));
    table.figure(
        "scale",
        calls + ", journal h2",
        journalled.seconds,
        "s",
        "aim 45 s; "
            + rate(journalled)
            + ", "
            + journalled.openEvents
            + " open events at most, clock waited "
            + journalled.waits
            + " times");
    table.figure(
        "scale",
        "growth exponent 1:100",
        exponent(thousand, whole, 100),
        "",
        "aim 1.05; includes JIT warm-up");
    table.figure(
        "scale", "growth exponent 10:100", exponent(tenThousand, whole, 10), "", "aim 1.05");
  }

  /** A million calls without a journal, heap 2 GiB. */
  static void million(ResultTable table, Path home, Path work, double scale) throws Exception {
    Run run = new ScaleBenchmark(home, work).day(10 * scale, "none");
    table.figure(
        "million",
        String.format(Locale.ROOT, "%,.0f calls, journal none", 10 * CALLS * scale),
        run.seconds,
        "s",
        "finishes within 2 GiB of heap; " + rate(run));
  }

  private Run day(double scale, String journal) throws IOException, InterruptedException {
    Path out = work.resolve("day-" + journal + "-" + scale);
    ByosProcess.Outcome outcome =
        byos.run(
            "2g",
            List.of(
                "run",
                script.toString(),
                "--scale",
                Double.toString(scale),
                "--journal",
                journal,
                "--out",
                out.toString(),
                "--fail-on",
                "error"));
    if (outcome.exitCode() != 0) {
      throw new IllegalStateException("exit code " + outcome.exitCode() + ":\n" + outcome.output());
    }
    JsonNode timing = new ObjectMapper().readTree(out.resolve("timing.json").toFile());
    return new Run(
        outcome.seconds(),
        timing.path("simulationSeconds").asDouble(),
        timing.path("events").asLong(),
        timing.path("openEventsMaximal").asLong(),
        timing.path("clockWaitsForJournal").asLong());
  }

  private static String rate(Run run) {
    return String.format(
        Locale.ROOT,
        "%,d events, simulation %.1f s, %,.0f events/s",
        run.events,
        run.simulationSeconds,
        run.events / run.simulationSeconds);
  }

  private static double exponent(Run small, Run large, double factor) {
    return Math.log(large.simulationSeconds / small.simulationSeconds) / Math.log(factor);
  }
}
