package dev.byos.model.review;

import dev.byos.model.place.SpeechFeature;
import dev.byos.model.place.SpeechKind;
import java.util.List;

/**
 * What a customer demands of a placement beyond the allowed places.
 *
 * @param kinds kinds of work that are wanted; empty for all
 * @param features features that the Speech region must offer
 * @param speechZones whether the Speech region must have availability zones
 * @param storageZones whether the storage region must have them
 * @param pair what is demanded of the region that the storage region is paired with
 * @param openRegionsOnly whether regions that are open on request only are out
 * @param maximalBorders most borders that data may cross, or {@value #ANY_NUMBER} for no limit
 * @param dataP95Millis largest P95 round trip from Speech to storage, milliseconds; 0 for no limit
 * @param exportP95Millis largest P95 round trip from the data location to storage, milliseconds; 0
 *     for no limit
 */
public record PlacementPolicy(
    List<SpeechKind> kinds,
    List<SpeechFeature> features,
    boolean speechZones,
    boolean storageZones,
    PairDemand pair,
    boolean openRegionsOnly,
    int maximalBorders,
    double dataP95Millis,
    double exportP95Millis) {

  /** Says that data may cross any number of borders. */
  public static final int ANY_NUMBER = -1;

  public PlacementPolicy {
    kinds = List.copyOf(kinds);
    features = List.copyOf(features);
  }

  /** What is demanded of a paired region. */
  public enum PairDemand {
    /** Nothing. */
    ANY("any"),
    /** Where there is one, it is in the same geography and in an allowed place. */
    CONFINED("confined"),
    /** There is one, in the same geography and in an allowed place. */
    REQUIRED("required");

    private final String wireName;

    PairDemand(String wireName) {
      this.wireName = wireName;
    }

    /** The word of it in a policy. */
    public String wireName() {
      return wireName;
    }
  }

  /** No demand at all. */
  public static PlacementPolicy none() {
    return new PlacementPolicy(
        List.of(), List.of(), false, false, PairDemand.ANY, false, ANY_NUMBER, 0, 0);
  }
}
