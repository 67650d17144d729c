package dev.byos.studies.place;

import dev.byos.model.place.Assessment;
import dev.byos.model.place.Border;
import dev.byos.model.place.Combination;
import dev.byos.model.place.PathLatency;
import dev.byos.model.place.PathLatency.Basis;
import dev.byos.model.place.Score;
import dev.byos.model.place.SpeechFeature;
import dev.byos.model.place.SpeechKind;
import dev.byos.model.region.Region;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.region.RoundTrip;
import dev.byos.simulator.entities.GeographyRegions;
import dev.byos.simulator.network.LatencySampler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Works out the figures of placements from the region data, without simulation. What several
 * placements share is worked out once and kept, so that all of them fit into little memory; not for
 * several threads at once.
 */
final class Assessor {
  private final RegionCatalogue catalogue;
  private final Places places;
  private final LatencySampler latencies;
  private final Map<String, PathLatency> paths = new HashMap<>();
  private final Map<String, Score> resiliences = new HashMap<>();
  private final Map<String, Score> availabilities = new HashMap<>();
  private final Map<String, List<Border>> borders = new HashMap<>();

  Assessor(RegionCatalogue catalogue, Places places) {
    this.catalogue = catalogue;
    this.places = places;
    this.latencies = new LatencySampler(catalogue);
  }

  /**
   * The figures of a placement.
   *
   * @throws IllegalArgumentException when a region is not in the catalogue
   */
  Assessment assess(Combination combination) {
    String speech = combination.speechRegion();
    String storage = combination.storageRegion();
    String location = combination.dataLocation();
    SpeechKind kind = combination.kind();
    String pair = speech + '/' + storage;
    return new Assessment(
        combination,
        path(speech, storage),
        path(GeographyRegions.representative(location, catalogue), storage),
        borders.computeIfAbsent(pair + '/' + location, key -> borders(speech, storage, location)),
        resiliences.computeIfAbsent(pair, key -> resilience(speech, storage)),
        availabilities.computeIfAbsent(
            pair + '/' + kind.wireName(), key -> availability(kind, speech, storage)));
  }

  /** The round trip of a pair of places. */
  PathLatency path(String from, String to) {
    return paths.computeIfAbsent(
        from + '/' + to,
        key ->
            catalogue.roundTrip(from, to).map(this::published).orElseGet(() -> fitted(from, to)));
  }

  /** The table's own figures: the fit keeps a spread of 1 % where a P95 equals its P50. */
  private PathLatency published(RoundTrip trip) {
    long p95Micros = Math.round(trip.p95Millis() * 1_000);
    long fittedP99Micros = latencies.roundTripQuantileMicros(trip.from(), trip.to(), 0.99);
    return new PathLatency(
        trip.from(),
        trip.to(),
        Math.round(trip.p50Millis() * 1_000),
        p95Micros,
        Math.max(p95Micros, fittedP99Micros),
        Basis.PUBLISHED);
  }

  private PathLatency fitted(String from, String to) {
    return new PathLatency(
        from,
        to,
        latencies.roundTripQuantileMicros(from, to, 0.5),
        latencies.roundTripQuantileMicros(from, to, 0.95),
        latencies.roundTripQuantileMicros(from, to, 0.99),
        latencies.estimated(from, to) ? Basis.ESTIMATED : Basis.ASSUMED);
  }

  private List<Border> borders(String speechName, String storageName, String location) {
    Region speech = places.region(speechName);
    Region storage = places.region(storageName);
    List<Border> crossed = new ArrayList<>();
    if (!speech.geography().equals(storage.geography())) {
      crossed.add(new Border(Border.Way.DATA, speech.geography(), storage.geography()));
    }
    if (!Places.within(location, storage)) {
      crossed.add(new Border(Border.Way.EXPORT, location, storage.geography()));
    }
    places
        .pairOf(storage)
        .filter(pair -> !pair.geography().equals(storage.geography()))
        .ifPresent(
            pair ->
                crossed.add(
                    new Border(Border.Way.REPLICATION, storage.geography(), pair.geography())));
    return List.copyOf(crossed);
  }

  private Score resilience(String speechName, String storageName) {
    Region speech = places.region(speechName);
    Region storage = places.region(storageName);
    boolean sameRegion = speechName.equals(storageName);
    boolean pair = places.confinedPair(storage);
    return new Score(
        List.of(
            new Score.Part("storageZones", "storage zones", storage.availabilityZones()),
            new Score.Part("speechZones", "Speech zones", speech.availabilityZones()),
            new Score.Part("confinedPair", "pair in the geography", pair),
            new Score.Part(
                "dataOutsideSpeechRegion", "data outside the Speech region", !sameRegion || pair),
            new Score.Part("singleRegion", "single region to depend on", sameRegion)));
  }

  private Score availability(SpeechKind kind, String speechName, String storageName) {
    Region speech = places.region(speechName);
    List<SpeechFeature> features = new ArrayList<>(KindFeatures.of(kind).needed());
    features.addAll(KindFeatures.of(kind).useful());
    List<Score.Part> parts = new ArrayList<>();
    for (SpeechFeature feature : features) {
      parts.add(new Score.Part(feature.wireName(), feature.title(), feature.in(speech.speech())));
    }
    parts.add(new Score.Part("speechOpen", "open Speech region", !speech.restrictedAccess()));
    parts.add(
        new Score.Part(
            "storageOpen", "open storage region", !places.region(storageName).restrictedAccess()));
    return new Score(parts);
  }
}
