package dev.byos.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

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
   * @param peakKibibytes largest resident memory of the process; 0 where the system does not tell
   * @param output what it wrote on both streams
   */
  record Outcome(int exitCode, double seconds, long peakKibibytes, String output) {}

  /** Runs the command with a heap limit, such as {@code 2g}. */
  Outcome run(String heap, List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("byos").toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("BYOS_JAVA_OPTIONS", "-Xmx" + heap);
    return measure(builder);
  }

  /** Runs a class of this class path in a JVM of its own. */
  static Outcome java(String heap, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap, "-cp", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return measure(new ProcessBuilder(command));
  }

  /** Runs any command. */
  static Outcome measure(ProcessBuilder builder) throws IOException, InterruptedException {
    Path log = Files.createTempFile("byos-benchmark", ".log");
    long begun = System.nanoTime();
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    long peakKibibytes = 0;
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      peakKibibytes = Math.max(peakKibibytes, peakKibibytes(process.pid()));
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    String output = Files.readString(log, StandardCharsets.UTF_8);
    Files.delete(log);
    return new Outcome(process.exitValue(), seconds, peakKibibytes, output);
  }

  /** The high-water mark that Linux keeps of a process; the launcher becomes the JVM it starts. */
  private static long peakKibibytes(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException goneOrNotLinux) {
      return 0;
    }
  }
}
