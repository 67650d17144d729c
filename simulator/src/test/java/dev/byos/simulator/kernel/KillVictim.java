package dev.byos.simulator.kernel;

import dev.byos.simulator.SimulationRequest.Journal;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process that runs a long simulation, says what its journal acknowledged, and gets killed. */
final class KillVictim {

  private KillVictim() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    ToyModel model = new ToyModel(2000, 5, 20, 2, 400);
    KernelOptions options =
        new KernelOptions(
            20_000,
            4,
            1_000,
            0,
            KernelOptions.Plugin.GROUP_COMMIT,
            (entity, number, events) -> {
              synchronized (out) {
                out.println(entity + " " + number);
              }
            });
    Toys.actors(model, Toys.request(9, 2, new Journal.H2(), Path.of(arguments[0])), options);
    out.println("finished");
  }
}
