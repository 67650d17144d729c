package dev.byos.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs of {@code tools/browser}, which look at pages in the installed Chromium. */
final class BrowserTool {
  private final Path folder;

  BrowserTool(Path home) {
    this.folder = home.resolve("tools/browser");
  }

  /**
   * Runs a program and gives its answer.
   *
   * @throws IOException with what the program complained about, such as a Chromium that is missing
   */
  JsonNode run(String program, List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", folder.resolve(program).toString()));
    command.addAll(arguments);
    Path answer = Files.createTempFile("byos-browser", ".json");
    Path complaints = Files.createTempFile("byos-browser", ".log");
    try {
      int exitCode =
          new ProcessBuilder(command)
              .redirectOutput(answer.toFile())
              .redirectError(complaints.toFile())
              .start()
              .waitFor();
      if (exitCode != 0) {
        throw new IOException(Files.readString(complaints).strip());
      }
      return new ObjectMapper().readTree(answer.toFile());
    } finally {
      Files.delete(answer);
      Files.delete(complaints);
    }
  }
}
