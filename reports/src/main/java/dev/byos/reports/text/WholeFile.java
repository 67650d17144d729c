package dev.byos.reports.text;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file so that it appears whole or not at all, whatever breaks on the way. */
public final class WholeFile {

  private WholeFile() {}

  /** Something that writes text. */
  @FunctionalInterface
  public interface Content {

    /** Writes the whole text; leaves the writer open. */
    void writeTo(Writer writer) throws IOException;
  }

  /**
   * Writes UTF-8 text to a draft beside the file and moves it into place.
   *
   * @throws IOException when the file can't be written; the draft is gone then
   */
  public static void write(Path file, Content content) throws IOException {
    Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".report", ".tmp");
    try {
      try (BufferedWriter writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
        content.writeTo(writer);
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
