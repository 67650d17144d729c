package dev.byos.simulator.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs ffprobe and ffmpeg, which the tests require: without them they fail and say so. */
final class MediaProbe {

  private MediaProbe() {}

  static Path write(Content content, Path file) throws IOException {
    try (InputStream in = content.open()) {
      Files.copy(in, file);
    }
    return file;
  }

  /** Duration of the whole file in seconds, as ffprobe reads it. */
  static double seconds(Path file) throws Exception {
    return Double.parseDouble(
        run("ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", file)
            .strip());
  }

  /** Values of a stream's entries, in ffprobe's order, comma separated; one line a stream. */
  static String streams(Path file, String select, String entries) throws Exception {
    return run(
            "ffprobe",
            "-v",
            "error",
            "-select_streams",
            select,
            "-show_entries",
            "stream=" + entries,
            "-of",
            "csv=p=0",
            file)
        .strip();
  }

  /** Decodes every frame; returns what the decoder complained about. */
  static String decode(Path file) throws Exception {
    return run(
        "ffmpeg", "-v", "error", "-xerror", "-i", file, "-map", "0", "-f", "null", "/dev/null");
  }

  private static String run(Object... command) throws Exception {
    List<String> words = new ArrayList<>();
    for (Object word : command) {
      words.add(word.toString());
    }
    Process process;
    try {
      process = new ProcessBuilder(words).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new AssertionError(
          "these tests need ffmpeg and ffprobe: install the package ffmpeg", e);
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    if (code != 0) {
      throw new AssertionError(words + " ended with " + code + ": " + output);
    }
    return output;
  }
}
