package dev.byos.simulator.entities.platform;

import dev.byos.simulator.content.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The MD5 that Azure keeps with a blob, made from a stream in small pieces. */
final class ContentDigest {
  private static final int BUFFER_BYTES = 1 << 14;

  private ContentDigest() {}

  /**
   * Base64 MD5 of a content.
   *
   * @throws UncheckedIOException when the content cannot be read
   */
  static String md5(Content content) {
    MessageDigest digest = newDigest();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream stream = content.open()) {
      int read = stream.read(buffer);
      while (read >= 0) {
        digest.update(buffer, 0, read);
        read = stream.read(buffer);
      }
    } catch (IOException exception) {
      throw new UncheckedIOException("cannot read the content of a blob", exception);
    }
    return Base64.getEncoder().encodeToString(digest.digest());
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException exception) {
      throw new IllegalStateException("every Java platform has MD5", exception);
    }
  }
}
