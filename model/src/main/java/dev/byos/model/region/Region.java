package dev.byos.model.region;

/**
 * An Azure region.
 *
 * @param name normal form, such as {@code westeurope}
 * @param geography Azure geography, such as {@code Europe} or {@code Germany}
 * @param geographyGroup Azure's coarser group, such as {@code Europe} or {@code Asia Pacific}; null
 *     when unknown
 * @param latitude degrees north, NaN when unknown
 * @param longitude degrees east, NaN when unknown
 * @param pairedRegion target of geo-replication, or null
 */
public record Region(
    String name,
    String displayName,
    String geography,
    String geographyGroup,
    double latitude,
    double longitude,
    String pairedRegion,
    boolean availabilityZones,
    boolean restrictedAccess,
    SpeechFeatures speech) {

  /** Speech features offered in a region; all false where Speech is not offered. */
  public record SpeechFeatures(
      boolean realTime,
      boolean fast,
      boolean batch,
      boolean whisperBatch,
      boolean customSpeechTraining) {

    /** Speech is not offered. */
    public static SpeechFeatures absent() {
      return new SpeechFeatures(false, false, false, false, false);
    }

    /** Whether Speech is offered at all. */
    public boolean offered() {
      return realTime || batch;
    }
  }
}
