package dev.byos.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Four layouts, ten seeds and 10,000 calls a run as one {@code byos compare}, beside the same runs
 * made one by one with {@code byos run}: the sum of their times divided by the cores. Both as whole
 * commands with the same work, one thread for entities and no journal. Of the single runs two seeds
 * of each layout are made and taken for all ten. Aim: at most 1.3 times the peer.
 */
final class CompareBenchmark {
  private static final int SEEDS = 10;
  private static final int SINGLE_SEEDS = 2;
  private static final int CALLS = 10_000;

  /** The script makes 100,000 calls. */
  private static final double OF_SCRIPT = 0.1;

  private final ByosProcess byos;
  private final Path script;
  private final Path work;
  private final String scale;

  private CompareBenchmark(Path home, Path work, double scale) {
    this.byos = new ByosProcess(home);
    this.script = home.resolve("scenarios/benchmark/three-region-day.yaml");
    this.work = work;
    this.scale = Double.toString(OF_SCRIPT * scale);
  }

  static void run(ResultTable table, Path home, Path work, double scale) throws Exception {
    CompareBenchmark benchmark = new CompareBenchmark(home, work, scale);
    List<Path> layouts = benchmark.layouts();
    double ours = benchmark.compare(layouts);
    double singles = 0;
    for (Path layout : layouts) {
      for (int seed = 1; seed <= SINGLE_SEEDS; seed++) {
        singles += benchmark.single(layout, seed);
      }
    }
    int cores = Runtime.getRuntime().availableProcessors();
    double sum = singles * SEEDS / SINGLE_SEEDS;
    table.compareTimes(
        "compare",
        String.format(
            Locale.ROOT,
            "%d layouts x %d seeds x %,.0f calls",
            layouts.size(),
            SEEDS,
            CALLS * scale),
        ours,
        sum / cores,
        String.format(
            Locale.ROOT,
            "aim 1.30; peer: %.2f s a single run, 40 of them (from %d) by %d cores",
            singles / (layouts.size() * SINGLE_SEEDS),
            layouts.size() * SINGLE_SEEDS,
            cores));
  }

  /** The script's own layout, and three with the recordings of a region elsewhere. */
  private List<Path> layouts() throws IOException {
    String text = Files.readString(script);
    return List.of(
        write("three-stores", text),
        write("america-in-europe", moved(text, "recordeus", "eastus", "westeurope")),
        write("asia-in-europe", moved(text, "recordsea", "southeastasia", "westeurope")),
        write("asia-in-america", moved(text, "recordsea", "southeastasia", "eastus")));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(work.resolve(name + ".yaml"), text);
  }

  private static String moved(String text, String account, String from, String to) {
    String place = account + ":\n      location: ";
    String moved = text.replace(place + from, place + to);
    if (moved.equals(text)) {
      throw new IllegalStateException("the script does not have " + account + " in " + from);
    }
    return moved;
  }

  private double compare(List<Path> layouts) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("compare"));
    layouts.forEach(layout -> arguments.add(layout.toString()));
    arguments.addAll(List.of("--workload", script.toString(), "--seeds", Integer.toString(SEEDS)));
    arguments.addAll(List.of("--scale", scale, "--out", work.resolve("compared").toString()));
    return seconds(arguments);
  }

  private double single(Path layout, int seed) throws IOException, InterruptedException {
    return seconds(
        List.of(
            "run",
            layout.toString(),
            "--seed",
            Integer.toString(seed),
            "--scale",
            scale,
            "--journal",
            "none",
            "--threads",
            "1",
            "--format",
            "json",
            "--out",
            work.resolve("single-" + layout.getFileName() + "-" + seed).toString()));
  }

  private double seconds(List<String> arguments) throws IOException, InterruptedException {
    ByosProcess.Outcome outcome = byos.run("2g", arguments);
    // A layout may break a rule; it was measured all the same.
    if (outcome.exitCode() > 1) {
      throw new IllegalStateException("exit code " + outcome.exitCode() + ":\n" + outcome.output());
    }
    return outcome.seconds();
  }
}
