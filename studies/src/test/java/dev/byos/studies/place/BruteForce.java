package dev.byos.studies.place;

import dev.byos.model.place.Combination;
import dev.byos.model.place.SpeechFeature;
import dev.byos.model.place.SpeechKind;
import dev.byos.model.region.Region;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.region.RoundTrip;
import dev.byos.model.review.PlacementPolicy;
import dev.byos.model.review.PlacementPolicy.PairDemand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ranking as the documentation words it, written a second time the slow way: straight from the
 * published tables, everybody compared with everybody, front after front taken off. It shares no
 * code with what it checks.
 */
final class BruteForce {
  /** Regions that stand for data locations, as the documentation lists them. */
  private static final Map<String, String> REPRESENTATIVES =
      new TreeMap<>(
          Map.of(
              "Europe", "westeurope",
              "Germany", "germanywestcentral",
              "Switzerland", "switzerlandnorth",
              "United States", "eastus",
              "Asia Pacific", "southeastasia",
              "Brazil", "brazilsouth"));

  private final PlacementPlan plan;
  private final RegionCatalogue catalogue;

  BruteForce(PlacementPlan plan) {
    this.plan = plan;
    this.catalogue = plan.catalogue();
  }

  /** Data locations that this reference knows. */
  static List<String> dataLocations() {
    return List.copyOf(REPRESENTATIVES.keySet());
  }

  /** A placement with its four figures, and the front that it is on. */
  static final class Row {
    final Combination combination;
    final double latency;
    final int borders;
    final int resilience;
    final int availability;
    int front;

    Row(Combination combination, double latency, int borders, int resilience, int availability) {
      this.combination = combination;
      this.latency = latency;
      this.borders = borders;
      this.resilience = resilience;
      this.availability = availability;
    }

    boolean dominates(Row other) {
      boolean nowhereWorse =
          latency <= other.latency
              && borders <= other.borders
              && resilience >= other.resilience
              && availability >= other.availability;
      boolean somewhereBetter =
          latency < other.latency
              || borders < other.borders
              || resilience > other.resilience
              || availability > other.availability;
      return nowhereWorse && somewhereBetter;
    }
  }

  /** Admitted placements of a kind with their fronts, in no order that means anything. */
  List<Row> fronts(SpeechKind kind) {
    List<Row> rows = new ArrayList<>();
    for (String speech : plan.speechRegions()) {
      for (String storage : plan.storageRegions()) {
        for (String location : plan.dataLocations()) {
          Combination combination = new Combination(speech, storage, location, kind);
          if (admitted(combination)) {
            rows.add(row(combination));
          }
        }
      }
    }
    List<Row> left = new ArrayList<>(rows);
    for (int front = 1; !left.isEmpty(); front++) {
      List<Row> undominated = new ArrayList<>();
      for (Row row : left) {
        if (left.stream().noneMatch(other -> other.dominates(row))) {
          undominated.add(row);
        }
      }
      for (Row row : undominated) {
        row.front = front;
      }
      left.removeAll(undominated);
    }
    return rows;
  }

  private Row row(Combination combination) {
    Region speech = region(combination.speechRegion());
    Region storage = region(combination.storageRegion());
    Region pair =
        storage.pairedRegion() == null
            ? null
            : catalogue.region(storage.pairedRegion()).orElse(null);
    boolean goodPair =
        pair != null && pair.geography().equals(storage.geography()) && allowed(pair);
    boolean same = speech.name().equals(storage.name());

    int borders = speech.geography().equals(storage.geography()) ? 0 : 1;
    borders += inside(combination.dataLocation(), storage) ? 0 : 1;
    borders += pair != null && !pair.geography().equals(storage.geography()) ? 1 : 0;

    int resilience = storage.availabilityZones() ? 1 : 0;
    resilience += speech.availabilityZones() ? 1 : 0;
    resilience += goodPair ? 1 : 0;
    resilience += !same || goodPair ? 1 : 0;
    resilience += same ? 1 : 0;

    int availability = speech.restrictedAccess() ? 0 : 1;
    availability += storage.restrictedAccess() ? 0 : 1;
    availability +=
        switch (combination.kind()) {
          case BATCH ->
              one(speech.speech().batch())
                  + one(speech.speech().fast())
                  + one(speech.speech().whisperBatch());
          case CUSTOM_SPEECH ->
              one(speech.speech().realTime())
                  + one(speech.speech().batch())
                  + one(speech.speech().customSpeechTraining());
          case REAL_TIME, CUSTOM_VOICE -> one(speech.speech().realTime());
        };
    double data = p95(speech.name(), storage.name());
    double export = p95(REPRESENTATIVES.get(combination.dataLocation()), storage.name());
    return new Row(combination, Math.max(data, export), borders, resilience, availability);
  }

  private boolean admitted(Combination combination) {
    PlacementPolicy demands = plan.policy().placement();
    Region speech = region(combination.speechRegion());
    Region storage = region(combination.storageRegion());
    Row row = row(combination);
    boolean pairKnown =
        storage.pairedRegion() != null && catalogue.region(storage.pairedRegion()).isPresent();
    boolean pairConfined =
        pairKnown
            && region(storage.pairedRegion()).geography().equals(storage.geography())
            && allowed(region(storage.pairedRegion()));
    double roundTrip = plan.policy().residency().maximalRoundTripMillis();
    return (demands.kinds().isEmpty() || demands.kinds().contains(combination.kind()))
        && demands.features().stream().allMatch(feature -> offers(speech, feature))
        && allowed(speech)
        && allowed(storage)
        && allowedLocation(combination.dataLocation())
        && !(demands.openRegionsOnly() && (speech.restrictedAccess() || storage.restrictedAccess()))
        && (!demands.speechZones() || speech.availabilityZones())
        && (!demands.storageZones() || storage.availabilityZones())
        && (demands.pair() != PairDemand.REQUIRED || pairConfined)
        && (demands.pair() != PairDemand.CONFINED || storage.pairedRegion() == null || pairConfined)
        && (demands.maximalBorders() < 0 || row.borders <= demands.maximalBorders())
        && (roundTrip == 0 || near(speech.name(), storage.name(), roundTrip))
        && (demands.dataP95Millis() == 0
            || p95(speech.name(), storage.name()) <= demands.dataP95Millis())
        && (demands.exportP95Millis() == 0
            || p95(REPRESENTATIVES.get(combination.dataLocation()), storage.name())
                <= demands.exportP95Millis());
  }

  private boolean near(String one, String other, double limit) {
    return one.equals(other)
        || (catalogue.roundTrip(one, other).orElseThrow().p50Millis() < limit
            && catalogue.roundTrip(other, one).orElseThrow().p50Millis() < limit);
  }

  private double p95(String from, String to) {
    return from.equals(to)
        ? 2
        : catalogue.roundTrip(from, to).map(RoundTrip::p95Millis).orElseThrow();
  }

  private boolean allowed(Region region) {
    List<String> regions = plan.policy().residency().allowedRegions();
    List<String> geographies = plan.policy().residency().allowedGeographies();
    return (regions.isEmpty() && geographies.isEmpty())
        || regions.contains(region.name())
        || geographies.contains(region.geography())
        || geographies.contains(region.geographyGroup());
  }

  private boolean allowedLocation(String location) {
    List<String> geographies = plan.policy().residency().allowedGeographies();
    return geographies.isEmpty()
        || geographies.contains(location)
        || catalogue.regions().stream()
            .filter(region -> region.geography().equals(location))
            .anyMatch(region -> geographies.contains(region.geographyGroup()));
  }

  private static boolean inside(String location, Region region) {
    return location.equals(region.geography()) || location.equals(region.geographyGroup());
  }

  private static boolean offers(Region region, SpeechFeature feature) {
    return switch (feature) {
      case REAL_TIME -> region.speech().realTime();
      case FAST -> region.speech().fast();
      case BATCH -> region.speech().batch();
      case WHISPER_BATCH -> region.speech().whisperBatch();
      case CUSTOM_SPEECH_TRAINING -> region.speech().customSpeechTraining();
    };
  }

  private static int one(boolean holds) {
    return holds ? 1 : 0;
  }

  private Region region(String name) {
    return catalogue.region(name).orElseThrow();
  }
}
