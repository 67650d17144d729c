package dev.byos.benchmarks;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.javadsl.Behaviors;
import java.nio.file.Path;
import java.util.List;

/**
 * Wall time of the README's first command once built, beside a JVM that only starts an ActorSystem
 * and stops it.
 */
final class StartBenchmark {
  private static final int ROUNDS = 5;

  private StartBenchmark() {}

  /** The peer: starts an ActorSystem and stops it. */
  public static final class EmptyActorSystem {
    private EmptyActorSystem() {}

    public static void main(String[] arguments) {
      ActorSystem.create(Behaviors.empty(), "empty").terminate();
    }
  }

  static void run(ResultTable table, Path home, Path work) throws Exception {
    ByosProcess byos = new ByosProcess(home);
    double[] first = new double[ROUNDS];
    double[] help = new double[ROUNDS];
    double[] empty = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      first[i] =
          checked(
              byos.run(
                  "2g",
                  List.of(
                      "run",
                      home.resolve("scenarios/library/two-region-contact-centre.yaml").toString(),
                      "--out",
                      work.resolve("first").toString())));
      help[i] = checked(byos.run("2g", List.of("--version")));
      empty[i] =
          checked(
              ByosProcess.measure(
                  new ProcessBuilder(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-cp",
                      System.getProperty("java.class.path"),
                      EmptyActorSystem.class.getName())));
    }
    table.compareTimes(
        "start",
        "README's first command",
        Median.of(first),
        Median.of(empty),
        "peer: an empty ActorSystem");
    table.compareTimes(
        "start", "byos --version", Median.of(help), Median.of(empty), "peer: an empty ActorSystem");
  }

  private static double checked(ByosProcess.Outcome outcome) {
    if (outcome.exitCode() != 0) {
      throw new IllegalStateException("exit code " + outcome.exitCode() + ":\n" + outcome.output());
    }
    return outcome.seconds();
  }
}
