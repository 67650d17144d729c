package dev.byos.simulator.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Starts Azurite, prints its process id and is gone at once, as if killed. Argument: a folder. */
final class AzuriteStartMain {

  private AzuriteStartMain() {}

  public static void main(String[] arguments) {
    try {
      AzuriteServer server =
          AzuriteServer.start(Path.of(arguments[0]), List.of("recseu"), System.out::println);
      System.out.println("process " + server.processId());
    } catch (IOException e) {
      System.out.println(e.getMessage());
    }
    System.out.flush();
    // No shutdown hook runs.
    Runtime.getRuntime().halt(0);
  }
}
