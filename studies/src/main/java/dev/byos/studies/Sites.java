package dev.byos.studies;

import dev.byos.model.estate.Estate;
import dev.byos.model.event.EntityId;
import dev.byos.model.region.Region;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.report.DataFlow;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.Site;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The regions that play a part in a run: those of the estate and those that its figures name. What
 * has no region ({@code global}) is nowhere on a map and left out.
 */
final class Sites {
  private static final String NOWHERE = "global";

  private final RegionCatalogue regions;
  private final Map<String, Set<EntityId>> resources = new TreeMap<>();

  Sites(RegionCatalogue regions) {
    this.regions = regions;
  }

  /** The resources that an estate gives a location. */
  void add(Estate estate) {
    estate
        .storageAccounts()
        .forEach(a -> add(new EntityId(EntityId.Kind.STORAGE, a.name()), a.location()));
    estate
        .speechResources()
        .forEach(s -> add(new EntityId(EntityId.Kind.SPEECH, s.name()), s.location()));
  }

  void add(EntityId resource, String region) {
    if (region != null && !region.equals(NOWHERE)) {
      at(region).add(resource);
    }
  }

  void add(LatencyRow row) {
    add(row.from());
    add(row.to());
  }

  void add(DataFlow flow) {
    add(flow.fromRegion());
    add(flow.toRegion());
  }

  private void add(String region) {
    if (!region.equals(NOWHERE)) {
      at(region);
    }
  }

  private Set<EntityId> at(String region) {
    String name =
        regions.region(region).map(Region::name).orElse(RegionCatalogue.normalForm(region));
    return resources.computeIfAbsent(name, unused -> new TreeSet<>());
  }

  /** All of them, ordered by region. */
  List<Site> all() {
    return resources.entrySet().stream().map(e -> site(e.getKey(), e.getValue())).toList();
  }

  private Site site(String region, Set<EntityId> resources) {
    List<String> names = resources.stream().map(EntityId::toString).toList();
    return regions
        .region(region)
        .map(
            known ->
                new Site(
                    known.name(),
                    known.displayName(),
                    known.geography(),
                    known.latitude(),
                    known.longitude(),
                    names))
        .orElseGet(() -> new Site(region, region, "", Double.NaN, Double.NaN, names));
  }
}
