package dev.byos.simulator.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Digests of contents, computed while streaming. MD5 is what Content-MD5 of Azure Storage asks. */
public final class ContentDigest {

  private ContentDigest() {}

  /** Base64 of the MD5 of the content, as the header Content-MD5 carries it. */
  public static String md5Base64(Content content) {
    MessageDigest digest = md5();
    byte[] buffer = new byte[16 * 1024];
    try (InputStream stream = content.open()) {
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("generated content could not be read", e);
    }
    return Base64.getEncoder().encodeToString(digest.digest());
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
