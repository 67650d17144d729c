package dev.byos.benchmarks;

import dev.byos.simulator.SimulationRequest.Journal;
import dev.byos.simulator.SimulationResult;
import dev.byos.simulator.kernel.Kernel;
import dev.byos.simulator.kernel.KernelOptions;
import dev.byos.simulator.kernel.PlainLoop;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Domain events per second without a journal, on one and two threads, beside the plain loop doing
 * the same work. Aims: half of the plain loop, 500,000 events/s.
 */
final class KernelBenchmark {
  private static final int ROUNDS = 5;

  private KernelBenchmark() {}

  static void run(ResultTable table, double scale) {
    int calls = (int) (100_000 * scale);
    // A virtual day: windows hold one delivery. A rush: windows hold hundreds.
    measure(table, "a day, 1 delivery a window", new CallModel(calls, 864_000, 3));
    measure(table, "a rush, 100 deliveries a window", new CallModel(calls, 50, 30));
  }

  private static void measure(ResultTable table, String name, CallModel model) {
    double[] plain = new double[ROUNDS];
    double[] one = new double[ROUNDS];
    double[] two = new double[ROUNDS];
    String hash = null;
    for (int i = 0; i < ROUNDS; i++) {
      SimulationResult reference =
          PlainLoop.run(
              Requests.of(1, new Journal.None(), Path.of("none")),
              model,
              (regions, faults) -> model,
              effect -> {});
      hash = reference.historySha256();
      plain[i] = reference.events() / reference.seconds();
      one[i] = actors(model, 1, hash);
      two[i] = actors(model, 2, hash);
    }
    String note = "same history; median of the last " + (ROUNDS - 2) + " rounds, aim 0.5, 500,000";
    table.compare("kernel", name + ", 1 thread", warm(one), warm(plain), "events/s", note);
    table.compare("kernel", name + ", 2 threads", warm(two), warm(plain), "events/s", note);
  }

  private static double actors(CallModel model, int threads, String hash) {
    SimulationResult result =
        Kernel.run(
            Requests.of(threads, new Journal.None(), Path.of("none")),
            model,
            (regions, faults) -> model,
            effect -> {},
            KernelOptions.defaults());
    if (!result.historySha256().equals(hash)) {
      throw new IllegalStateException("the histories differ");
    }
    return result.events() / result.seconds();
  }

  /** Median without the first two rounds, in which code is still being compiled. */
  private static double warm(double[] rates) {
    double[] rest = Arrays.copyOfRange(rates, 2, rates.length);
    Arrays.sort(rest);
    return rest[rest.length / 2];
  }
}
