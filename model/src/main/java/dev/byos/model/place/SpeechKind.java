package dev.byos.model.place;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The four kinds of speech work that use customer-owned storage. A placement is ranked for one of
 * them, since regions differ in what they offer each.
 */
public enum SpeechKind {
  BATCH("batch", "batch transcription"),
  REAL_TIME("realTime", "logged real-time recognition"),
  CUSTOM_SPEECH("customSpeech", "Custom Speech"),
  CUSTOM_VOICE("customVoice", "Custom Neural Voice");

  private final String wireName;
  private final String title;

  SpeechKind(String wireName, String title) {
    this.wireName = wireName;
    this.title = title;
  }

  /** The word of it in files and on the command line. */
  public String wireName() {
    return wireName;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** The kind of that word, whatever its case; empty when there is none. */
  public static Optional<SpeechKind> named(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> kind.wireName.toLowerCase(Locale.ROOT).equals(lower))
        .findFirst();
  }

  /** The words of all kinds, in order. */
  public static List<String> words() {
    return Arrays.stream(values()).map(SpeechKind::wireName).toList();
  }
}
