package dev.byos.model.place;

import dev.byos.model.region.Region.SpeechFeatures;
import java.util.Arrays;
import java.util.Optional;

/**
 * A feature of Speech that a region offers or does not offer, by the published table of regions.
 */
public enum SpeechFeature {
  REAL_TIME("realTime", "real-time recognition"),
  FAST("fast", "fast transcription"),
  BATCH("batch", "batch transcription"),
  WHISPER_BATCH("whisperBatch", "Whisper in batch"),
  CUSTOM_SPEECH_TRAINING("customSpeechTraining", "training hardware");

  private final String wireName;
  private final String title;

  SpeechFeature(String wireName, String title) {
    this.wireName = wireName;
    this.title = title;
  }

  /** The word of it in files. */
  public String wireName() {
    return wireName;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** Whether it is among the features of a region. */
  public boolean in(SpeechFeatures features) {
    return switch (this) {
      case REAL_TIME -> features.realTime();
      case FAST -> features.fast();
      case BATCH -> features.batch();
      case WHISPER_BATCH -> features.whisperBatch();
      case CUSTOM_SPEECH_TRAINING -> features.customSpeechTraining();
    };
  }

  /** The feature of that word; empty when there is none. */
  public static Optional<SpeechFeature> named(String word) {
    return Arrays.stream(values()).filter(feature -> feature.wireName.equals(word)).findFirst();
  }
}
