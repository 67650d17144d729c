package dev.byos.studies.place;

import dev.byos.model.place.Assessment;
import dev.byos.model.place.Combination;
import dev.byos.model.place.PathLatency;
import dev.byos.model.place.Refusal;
import dev.byos.model.place.SpeechKind;
import dev.byos.model.region.Region;
import dev.byos.model.review.PlacementPolicy;
import dev.byos.model.review.PlacementPolicy.PairDemand;
import dev.byos.model.review.Policy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Holds placements against a policy. */
final class Admission {
  private final Places places;
  private final PlacementPolicy demands;
  private final double maximalRoundTripMicros;
  private final Assessor assessor;
  private final Map<String, Boolean> allowedRegions = new HashMap<>();
  private final Map<String, Boolean> allowedLocations = new HashMap<>();

  Admission(Policy policy, Places places, Assessor assessor) {
    this.places = places;
    this.demands = policy.placement();
    this.maximalRoundTripMicros = policy.residency().maximalRoundTripMillis() * 1_000;
    this.assessor = assessor;
  }

  /** The first demand that a placement fails, in the order of {@link Refusal}; empty for none. */
  Optional<Refusal> refusal(Assessment assessment) {
    for (Refusal refusal : Refusal.values()) {
      if (fails(assessment, refusal)) {
        return Optional.of(refusal);
      }
    }
    return Optional.empty();
  }

  /** Whether the policy asks for a kind of work. */
  boolean asksFor(SpeechKind kind) {
    return demands.kinds().isEmpty() || demands.kinds().contains(kind);
  }

  private boolean fails(Assessment assessment, Refusal refusal) {
    Combination combination = assessment.combination();
    Region speech = places.region(combination.speechRegion());
    Region storage = places.region(combination.storageRegion());
    return switch (refusal) {
      case KIND -> !asksFor(combination.kind());
      case FEATURE_OF_KIND ->
          !KindFeatures.of(combination.kind()).needed().stream()
              .allMatch(feature -> feature.in(speech.speech()));
      case FEATURE_OF_POLICY ->
          !demands.features().stream().allMatch(feature -> feature.in(speech.speech()));
      case SPEECH_PLACE -> !allowed(speech);
      case STORAGE_PLACE -> !allowed(storage);
      case DATA_LOCATION ->
          !allowedLocations.computeIfAbsent(combination.dataLocation(), places::allowsDataLocation);
      case RESTRICTED ->
          demands.openRegionsOnly() && (speech.restrictedAccess() || storage.restrictedAccess());
      case SPEECH_ZONES -> demands.speechZones() && !speech.availabilityZones();
      case STORAGE_ZONES -> demands.storageZones() && !storage.availabilityZones();
      case NO_PAIR -> demands.pair() == PairDemand.REQUIRED && storage.pairedRegion() == null;
      case PAIR_PLACE ->
          demands.pair() != PairDemand.ANY
              && storage.pairedRegion() != null
              && !places.confinedPair(storage);
      case BORDERS ->
          demands.maximalBorders() != PlacementPolicy.ANY_NUMBER
              && assessment.borders().size() > demands.maximalBorders();
      case ROUND_TRIP -> maximalRoundTripMicros > 0 && tooFar(assessment.data());
      case DATA_BUDGET -> over(assessment.data(), demands.dataP95Millis());
      case EXPORT_BUDGET -> over(assessment.export(), demands.exportP95Millis());
    };
  }

  private boolean allowed(Region region) {
    return allowedRegions.computeIfAbsent(region.name(), places::allows);
  }

  /** As rule BYOS-LAT-003 reads it: the slower direction counts, and the limit is too far. */
  private boolean tooFar(PathLatency path) {
    if (path.from().equals(path.to())) {
      return false;
    }
    long slower = Math.max(path.p50Micros(), assessor.path(path.to(), path.from()).p50Micros());
    return slower >= maximalRoundTripMicros;
  }

  private static boolean over(PathLatency path, double budgetMillis) {
    return budgetMillis > 0 && path.p95Micros() > budgetMillis * 1_000;
  }
}
