package dev.byos.model.place;

/**
 * Why a placement is not ranked. Several demands may fail at once; the first of this order is the
 * one that is counted.
 */
public enum Refusal {
  KIND("kind", "the policy does not ask for this kind of work"),
  FEATURE_OF_KIND("featureOfKind", "the Speech region does not offer this kind of work"),
  FEATURE_OF_POLICY("featureOfPolicy", "the Speech region lacks a feature that the policy needs"),
  SPEECH_PLACE("speechPlace", "the Speech region is not an allowed place"),
  STORAGE_PLACE("storagePlace", "the storage region is not an allowed place"),
  DATA_LOCATION("dataLocation", "the data location is not an allowed geography"),
  RESTRICTED("restricted", "a region is open on request only"),
  SPEECH_ZONES("speechZones", "the Speech region has no availability zones"),
  STORAGE_ZONES("storageZones", "the storage region has no availability zones"),
  NO_PAIR("noPair", "the storage region has no paired region"),
  PAIR_PLACE("pairPlace", "the paired region is outside the geography or the allowed places"),
  BORDERS("borders", "data cross too many borders"),
  ROUND_TRIP("roundTrip", "Speech and storage are too far apart (maximalRoundTripMillis, P50)"),
  DATA_BUDGET("dataBudget", "the data path is over its budget (P95)"),
  EXPORT_BUDGET("exportBudget", "the export path is over its budget (P95)");

  private final String wireName;
  private final String title;

  Refusal(String wireName, String title) {
    this.wireName = wireName;
    this.title = title;
  }

  /** The word used in reports. */
  public String wireName() {
    return wireName;
  }

  /** What is wrong, in words. */
  public String title() {
    return title;
  }
}
