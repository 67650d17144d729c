package dev.byos.checks.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.byos.checks.exports.media.MalformedMediaException;
import dev.byos.checks.exports.media.MediaFacts;
import dev.byos.checks.exports.media.MediaProbe;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * A blob's content, looked at once while it streams by: length, digest, media header, or document.
 *
 * @param media null unless it is a well-formed media file
 * @param document null unless it is well-formed JSON
 * @param complaint why it is not what its name says, one sentence; null when it is
 */
record BlobContent(
    long lengthBytes, String md5, MediaFacts media, JsonNode document, String complaint) {
  private static final int BUFFER = 1 << 16;
  private static final int LARGEST_DOCUMENT = 64 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads to the end of the stream; memory is bounded whatever its length. */
  static BlobContent read(String name, InputStream bytes) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    Optional<MediaProbe> probe = MediaProbe.forName(lower);
    ByteArrayOutputStream document = lower.endsWith(".json") ? new ByteArrayOutputStream() : null;
    MessageDigest digest = newDigest();
    byte[] buffer = new byte[BUFFER];
    long length = 0;
    boolean zip = false;
    for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
      digest.update(buffer, 0, read);
      if (probe.isPresent()) {
        probe.get().accept(buffer, 0, read);
      } else if (document != null && document.size() <= LARGEST_DOCUMENT) {
        document.write(buffer, 0, read);
      }
      if (length == 0 && read > 1) {
        zip = buffer[0] == 'P' && buffer[1] == 'K';
      }
      length += read;
    }
    String md5 = Base64.getEncoder().encodeToString(digest.digest());
    if (probe.isPresent()) {
      try {
        return new BlobContent(length, md5, probe.get().finish(), null, null);
      } catch (MalformedMediaException e) {
        return new BlobContent(length, md5, null, null, e.getMessage());
      }
    }
    if (document != null) {
      return ofDocument(length, md5, document);
    }
    String complaint = lower.endsWith(".zip") && !zip ? "it is no ZIP archive" : null;
    return new BlobContent(length, md5, null, null, complaint);
  }

  private static BlobContent ofDocument(long length, String md5, ByteArrayOutputStream document) {
    if (document.size() > LARGEST_DOCUMENT) {
      return new BlobContent(length, md5, null, null, "it is too large for a document");
    }
    try {
      JsonNode node = JSON.readTree(document.toByteArray());
      return new BlobContent(
          length, md5, null, node, node.isObject() ? null : "it is no JSON object");
    } catch (IOException e) {
      return new BlobContent(length, md5, null, null, "it is no well-formed JSON");
    }
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
