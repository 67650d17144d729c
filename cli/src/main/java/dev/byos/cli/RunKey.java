package dev.byos.cli;

import dev.byos.model.finding.Severity;
import dev.byos.model.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Everything that a run's report depends on, in words. It is kept beside the report with the
 * report's own digest, so that {@code --resume} takes a report only for the run that would be made
 * now, and never one that was cut off or changed.
 */
record RunKey(String words) {
  /** Name of the file beside the report. */
  static final String FILE = "made-from.txt";

  private static final String REPORT = "report.json";

  static RunKey of(Scenario scenario, long seed, double scale, Severity failOn, String dataDate) {
    StringBuilder words = new StringBuilder(256);
    words.append("byos ").append(Version.NUMBER).append('\n');
    for (Scenario.InputFile file : scenario.files()) {
      String name = file.path().substring(file.path().lastIndexOf('/') + 1);
      words.append(name).append(' ').append(file.sha256()).append('\n');
    }
    words.append("seed ").append(seed).append('\n');
    words.append("profile ").append(scenario.profile().name()).append('\n');
    words.append("media ").append(scenario.media().name().toLowerCase(Locale.ROOT)).append('\n');
    words.append("scale ").append(scale).append('\n');
    words.append("fail-on ").append(failOn.wireName()).append('\n');
    words.append("latency data ").append(dataDate).append('\n');
    return new RunKey(words.toString());
  }

  /** Remembers that the folder's report was made from this. */
  void seal(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), sealed(folder), StandardCharsets.UTF_8);
  }

  /** Whether the folder holds a whole report that was made from this. */
  boolean fits(Path folder) {
    try {
      return Files.isRegularFile(folder.resolve(FILE))
          && Files.isRegularFile(folder.resolve(REPORT))
          && Files.readString(folder.resolve(FILE), StandardCharsets.UTF_8).equals(sealed(folder));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private String sealed(Path folder) throws IOException {
    return words + REPORT + " " + digest(folder.resolve(REPORT)) + "\n";
  }

  private static String digest(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException missing) {
      throw new UncheckedIOException(new IOException("every Java platform has SHA-256", missing));
    }
  }
}
