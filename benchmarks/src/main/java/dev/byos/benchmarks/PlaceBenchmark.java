package dev.byos.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code byos place} as a whole command over all combinations with a heap of 1 GiB. The peer is a
 * JVM that starts and runs an empty loop over as many combinations, which only adds up four figures
 * of each: no ranking can be faster. Aims: 60 s and 1 GiB.
 */
final class PlaceBenchmark {
  private static final int ROUNDS = 5;
  private static final String HEAP = "1g";

  private PlaceBenchmark() {}

  /** The peer: makes up four figures for each combination and adds them up. */
  public static final class EmptyLoop {
    private static final int COMBINATIONS = 33 * 54 * 16 * 4;

    private EmptyLoop() {}

    public static void main(String[] arguments) {
      long sum = 0;
      for (int i = 0; i < COMBINATIONS; i++) {
        sum += (long) i * 31 + i % 4 + i % 6 + i % 5;
      }
      System.out.println(sum);
    }
  }

  static void run(ResultTable table, Path home) throws IOException, InterruptedException {
    ByosProcess byos = new ByosProcess(home);
    double[] ours = new double[ROUNDS];
    double[] peer = new double[ROUNDS];
    long peakKibibytes = 0;
    for (int i = 0; i < ROUNDS; i++) {
      ByosProcess.Outcome outcome = byos.run(HEAP, List.of("place"));
      ours[i] = checked(outcome, "114,048 of 114,048 combinations admitted");
      peakKibibytes = Math.max(peakKibibytes, outcome.peakKibibytes());
      peer[i] = checked(emptyLoop(), "");
    }
    table.compareTimes(
        "place",
        "114,048 combinations",
        Median.of(ours),
        Median.of(peer),
        "aim 60 s; heap " + HEAP + "; peer: a JVM with an empty loop over them");
    if (peakKibibytes > 0) {
      table.figure(
          "place",
          "peak memory of the process",
          peakKibibytes / 1024.0,
          "MiB",
          "aim 1,024; resident set as the kernel saw it, the JVM's own parts included");
    }
  }

  private static double checked(ByosProcess.Outcome outcome, String expected) {
    if (outcome.exitCode() != 0 || !outcome.output().contains(expected)) {
      throw new IllegalStateException("exit code " + outcome.exitCode() + ":\n" + outcome.output());
    }
    return outcome.seconds();
  }

  private static ByosProcess.Outcome emptyLoop() throws IOException, InterruptedException {
    return ByosProcess.java(HEAP, EmptyLoop.class);
  }
}
