package dev.byos.simulator.entities;

import dev.byos.model.estate.CommunicationResource;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.EntityId;
import dev.byos.model.region.Region;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.timeline.Change;
import dev.byos.model.timeline.TimelineEntry;
import dev.byos.model.workload.WorkItem;
import dev.byos.simulator.entity.World;
import java.util.HashMap;
import java.util.Map;

/**
 * Where every entity of a scenario lives. Storage accounts and Speech resources live at their
 * location, whether the layout or the timeline creates them; calls in their stream's media region;
 * Speech work where its Speech resource is; sources of arrivals where their clients are. A
 * Communication Services resource is global, so it is placed in a representative region of its data
 * location ({@link GeographyRegions}). Everything else is {@code global}.
 */
final class EntityPlacement implements World.Placement {
  static final String GLOBAL = "global";

  private final Map<EntityId, String> regions = new HashMap<>();
  private final Map<String, String> regionsOfStreams = new HashMap<>();
  private final RegionCatalogue catalogue;

  private EntityPlacement(RegionCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  static EntityPlacement of(Scenario scenario, RegionCatalogue catalogue) {
    EntityPlacement placement = new EntityPlacement(catalogue);
    // The timeline first: what the layout says of the same name wins.
    for (TimelineEntry entry : scenario.timeline()) {
      if (entry.action() instanceof Change.CreateStorage create) {
        placement.put(create.account());
      } else if (entry.action() instanceof Change.CreateSpeech create) {
        placement.put(create.resource());
      } else if (entry.action() instanceof Change.CreateCommunication create) {
        placement.put(create.resource());
      }
    }
    scenario.estate().storageAccounts().forEach(placement::put);
    scenario.estate().speechResources().forEach(placement::put);
    scenario.estate().communicationResources().forEach(placement::put);
    scenario.workload().forEach(placement::put);
    return placement;
  }

  @Override
  public String regionOf(EntityId entity) {
    return switch (entity.kind()) {
      case STORAGE, SPEECH, COMMUNICATION -> find(entity);
      case CALL, TRANSCRIPTION, RECOGNITION, CUSTOM_SPEECH, CUSTOM_VOICE ->
          regionsOfStreams.getOrDefault(EntityNames.streamOfWork(entity), GLOBAL);
      case SCENARIO, SUBSCRIPTION, IDENTITY -> find(entity);
    };
  }

  private String find(EntityId entity) {
    return regions.getOrDefault(entity, GLOBAL);
  }

  private void put(StorageAccount account) {
    regions.put(EntityNames.storage(account.name()), normal(account.location()));
  }

  private void put(SpeechResource resource) {
    regions.put(EntityNames.speech(resource.name()), normal(resource.location()));
  }

  private void put(CommunicationResource resource) {
    regions.put(
        EntityNames.communication(resource.name()),
        GeographyRegions.representative(resource.dataLocation(), catalogue));
  }

  private void put(WorkItem item) {
    regions.put(EntityNames.stream(item.name()), normal(item.from()));
    if (item instanceof WorkItem.Calls calls) {
      regionsOfStreams.put(item.name(), normal(calls.mediaRegion()));
    } else {
      String speech = find(EntityNames.speech(item.on()));
      regionsOfStreams.put(item.name(), speech.equals(GLOBAL) ? normal(item.from()) : speech);
    }
  }

  private String normal(String region) {
    return catalogue.region(region).map(Region::name).orElse(RegionCatalogue.normalForm(region));
  }
}
