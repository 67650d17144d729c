package dev.byos.scenarios.script;

import dev.byos.model.scenario.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The text of an input file: UTF-8, with or without byte order mark, at most {@value
 * #MAXIMAL_BYTES} bytes.
 */
public record SourceText(String text, String sha256) {

  /** Larger files are refused unread. */
  public static final long MAXIMAL_BYTES = 5L * 1024 * 1024;

  /** Reads a file; whatever is wrong is reported at the place that names the file. */
  public static Optional<SourceText> read(Path path, String name, Place place, Problems problems) {
    byte[] bytes;
    try {
      if (!Files.exists(path)) {
        problems.add(place, "cannot read '" + name + "': there is no such file");
        return Optional.empty();
      }
      if (!Files.isRegularFile(path)) {
        problems.add(place, "cannot read '" + name + "': it is not a file");
        return Optional.empty();
      }
      long size = Files.size(path);
      if (size > MAXIMAL_BYTES) {
        problems.add(place, tooLarge(name, size));
        return Optional.empty();
      }
      bytes = Files.readAllBytes(path);
    } catch (AccessDeniedException denied) {
      problems.add(place, "cannot read '" + name + "': permission denied");
      return Optional.empty();
    } catch (IOException failed) {
      problems.add(place, "cannot read '" + name + "': " + failed.getMessage());
      return Optional.empty();
    }
    return of(bytes, name, place, problems);
  }

  /** Takes content that was read already. */
  static Optional<SourceText> of(byte[] bytes, String name, Place place, Problems problems) {
    if (bytes.length > MAXIMAL_BYTES) {
      problems.add(place, tooLarge(name, bytes.length));
      return Optional.empty();
    }
    return decode(bytes, name, problems)
        .map(text -> new SourceText(text, HexFormat.of().formatHex(digest(bytes))));
  }

  private static String tooLarge(String name, long size) {
    return "'"
        + name
        + "' is too large: "
        + size
        + " bytes, at most "
        + MAXIMAL_BYTES
        + " are read";
  }

  private static Optional<String> decode(byte[] bytes, String name, Problems problems) {
    if (bytes.length >= 2
        && ((bytes[0] & 0xff) ^ (bytes[1] & 0xff)) == 1
        && (bytes[0] & 0xfe) == 0xfe) {
      problems.add(new Place(name, 1, 1), "the file is in UTF-16, expected UTF-8");
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(buffer)
              .toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException malformed) {
      String before = new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8);
      int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
      int column = before.length() - before.lastIndexOf('\n');
      problems.add(new Place(name, line, column), "the file is not UTF-8 from here on");
      return Optional.empty();
    }
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
