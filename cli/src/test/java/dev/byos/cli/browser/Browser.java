package dev.byos.cli.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Opens pages in the installed Chromium by {@code tools/browser/inspect.js}, which installs its
 * pinned packages once below {@code target}. Screenshots and prints of the pages are kept in {@code
 * cli/target/screenshots}.
 */
final class Browser {
  private static final Path TOOL =
      Path.of("").toAbsolutePath().getParent().resolve("tools/browser/inspect.js");

  private Browser() {}

  /** What the program said; the pages are in the order in which they were named. */
  private record Inspected(String chromium, String axe, List<PageInspection> pages) {}

  /** Looks at pages and keeps pictures of them. */
  static List<PageInspection> inspectAndKeepPictures(List<Path> pages) throws IOException {
    String folder = Path.of("target/screenshots").toAbsolutePath().toString();
    return run(List.of("--screenshots", folder), pages, Map.of());
  }

  /** Looks at pages, with environment variables beside those of this process. */
  static List<PageInspection> inspect(List<Path> pages, Map<String, String> environment)
      throws IOException {
    return run(List.of(), pages, environment);
  }

  private static List<PageInspection> run(
      List<String> options, List<Path> pages, Map<String, String> environment) throws IOException {
    List<String> command = new ArrayList<>(List.of("node", TOOL.toString()));
    command.addAll(options);
    pages.forEach(page -> command.add(page.toString()));
    Path complaints = Files.createTempFile("byos-browser", ".log");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(complaints.toFile());
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException(Files.readString(complaints).strip());
      }
      return new ObjectMapper().findAndRegisterModules().readValue(output, Inspected.class).pages();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the browser looked at " + pages, e);
    } finally {
      Files.delete(complaints);
    }
  }
}
