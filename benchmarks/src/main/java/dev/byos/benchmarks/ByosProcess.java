package dev.byos.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The {@code byos} command as a user starts it, in a process of its own, measured from outside. */
final class ByosProcess {
  private final Path home;

  ByosProcess(Path home) {
    this.home = home;
  }

  /**
   * How a command went.
   *
   * @param seconds wall-clock time from start to exit, the JVM's own start included
   * @param output what it wrote on both streams
   */
  record Outcome(int exitCode, double seconds, String output) {}

  /** Runs the command with a heap limit, such as {@code 2g}. */
  Outcome run(String heap, List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("byos").toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("BYOS_JAVA_OPTIONS", "-Xmx" + heap);
    return measure(builder);
  }

  /** Runs any command. */
  static Outcome measure(ProcessBuilder builder) throws IOException, InterruptedException {
    Path log = Files.createTempFile("byos-benchmark", ".log");
    long begun = System.nanoTime();
    int exitCode = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    double seconds = (System.nanoTime() - begun) / 1e9;
    String output = Files.readString(log, StandardCharsets.UTF_8);
    Files.delete(log);
    return new Outcome(exitCode, seconds, output);
  }
}
