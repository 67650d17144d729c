package dev.byos.studies.place;

import static dev.byos.model.place.SpeechFeature.BATCH;
import static dev.byos.model.place.SpeechFeature.CUSTOM_SPEECH_TRAINING;
import static dev.byos.model.place.SpeechFeature.FAST;
import static dev.byos.model.place.SpeechFeature.REAL_TIME;
import static dev.byos.model.place.SpeechFeature.WHISPER_BATCH;

import dev.byos.model.place.SpeechFeature;
import dev.byos.model.place.SpeechKind;
import java.util.List;

/**
 * Which features a kind of work rests on. Listed in {@link PlacementAssumptions}, since the table
 * of regions does not say it.
 *
 * @param needed without one of these the work can't be done
 * @param useful what else makes a region a better place for it
 */
record KindFeatures(List<SpeechFeature> needed, List<SpeechFeature> useful) {

  static KindFeatures of(SpeechKind kind) {
    return switch (kind) {
      case BATCH -> new KindFeatures(List.of(BATCH), List.of(FAST, WHISPER_BATCH));
      case REAL_TIME -> new KindFeatures(List.of(REAL_TIME), List.of());
      case CUSTOM_SPEECH ->
          new KindFeatures(List.of(REAL_TIME), List.of(BATCH, CUSTOM_SPEECH_TRAINING));
      case CUSTOM_VOICE -> new KindFeatures(List.of(REAL_TIME), List.of());
    };
  }
}
