package dev.byos.studies.place;

import dev.byos.model.place.Combination;
import dev.byos.model.place.SpeechKind;
import dev.byos.model.region.Region;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.review.Policy;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to be ranked: every combination of the four lists.
 *
 * @param speechRegions regions that offer Speech
 * @param storageRegions regions of the latency table
 * @param dataLocations geographies of Communication Services
 */
public record PlacementPlan(
    RegionCatalogue catalogue,
    Policy policy,
    List<String> speechRegions,
    List<String> storageRegions,
    List<String> dataLocations,
    List<SpeechKind> kinds) {

  public PlacementPlan {
    speechRegions = List.copyOf(speechRegions);
    storageRegions = List.copyOf(storageRegions);
    dataLocations = List.copyOf(dataLocations);
    kinds = List.copyOf(kinds);
  }

  /** Everything that the data allow. */
  public static PlacementPlan everything(RegionCatalogue catalogue, Policy policy) {
    return new PlacementPlan(
        catalogue,
        policy,
        speechRegions(catalogue),
        storageRegions(catalogue),
        catalogue.communicationGeographies(),
        List.of(SpeechKind.values()));
  }

  /** Regions that offer Speech, in the order of the data. */
  public static List<String> speechRegions(RegionCatalogue catalogue) {
    return catalogue.regions().stream()
        .filter(region -> region.speech().offered())
        .map(Region::name)
        .toList();
  }

  /** Regions of the latency table, in the order of the data. */
  public static List<String> storageRegions(RegionCatalogue catalogue) {
    Set<String> published = new TreeSet<>();
    catalogue.roundTrips().forEach(trip -> published.add(trip.to()));
    return catalogue.regions().stream().map(Region::name).filter(published::contains).toList();
  }

  /** How many combinations there are. */
  public int size() {
    return speechRegions.size() * storageRegions.size() * dataLocations.size() * kinds.size();
  }

  /** Whether a combination is among those to be ranked. */
  boolean has(Combination combination) {
    return kinds.contains(combination.kind())
        && speechRegions.contains(combination.speechRegion())
        && storageRegions.contains(combination.storageRegion())
        && dataLocations.contains(combination.dataLocation());
  }
}
