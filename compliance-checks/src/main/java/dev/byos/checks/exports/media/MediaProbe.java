package dev.byos.checks.exports.media;

import java.util.Locale;
import java.util.Optional;

/**
 * Looks at a media file while its bytes go by, so that digest and header need one pass only. Memory
 * is bounded whatever the length of the file. One probe serves one file and one thread.
 */
public interface MediaProbe {

  /** Takes the next bytes of the file; the buffer may be reused afterwards. */
  void accept(byte[] buffer, int offset, int length);

  /**
   * What the file says, once all of its bytes went by.
   *
   * @throws MalformedMediaException when the header is broken or incomplete
   */
  MediaFacts finish() throws MalformedMediaException;

  /** A probe for a file by the ending of its name; empty when it is no media file. */
  static Optional<MediaProbe> forName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".wav")) {
      return Optional.of(new WavProbe());
    }
    if (lower.endsWith(".mp3")) {
      return Optional.of(new Mp3Probe());
    }
    if (lower.endsWith(".mp4")) {
      return Optional.of(new Mp4Probe());
    }
    return Optional.empty();
  }
}
