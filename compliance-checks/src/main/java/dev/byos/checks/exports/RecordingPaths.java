package dev.byos.checks.exports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The documented shape of the names of exported recordings: {@code {YYYYMMDD}/{callId}/{first 8 of
 * recordingId}-{guid}/{chunk}-{stem}.{documentId}.{ext}}. Source: Communication Services BYOS quick
 * start.
 */
public final class RecordingPaths {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<date>\\d{8})/(?<call>[^/]+)/(?<recording>[^/]{8})-(?<guid>[0-9a-fA-F-]{32,36})/"
              + "(?<chunk>\\d+)-(?<stem>[A-Za-z0-9]+)\\.(?<document>[^/.]+)\\.(?<ext>[a-z0-9]+)");

  private RecordingPaths() {}

  /**
   * A name taken apart.
   *
   * @param date {@code YYYYMMDD}
   * @param recordingStart first 8 characters of the recording id
   * @param stem {@code acsmetadata}, or the kind of media
   */
  public record Parts(
      String date,
      String callId,
      String recordingStart,
      int chunk,
      String stem,
      String documentId,
      String extension) {}

  /** Takes a name (below the destination path) apart; empty when it has another shape. */
  public static Optional<Parts> parse(String name) {
    Matcher matcher = SHAPE.matcher(name);
    return matcher.matches()
        ? Optional.of(
            new Parts(
                matcher.group("date"),
                matcher.group("call"),
                matcher.group("recording"),
                Integer.parseInt(matcher.group("chunk")),
                matcher.group("stem"),
                matcher.group("document"),
                matcher.group("ext")))
        : Optional.empty();
  }

  /** The document id that a name carries: what stands between its last two dots; may be empty. */
  public static String documentId(String name) {
    int end = name.lastIndexOf('.');
    int begin = end < 0 ? -1 : name.lastIndexOf('.', end - 1);
    return begin < 0 ? "" : name.substring(begin + 1, end);
  }
}
