package dev.byos.checks.measure;

import dev.byos.model.event.CommunicationEvent.CommunicationCreated;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.Event;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.SpeechEvent.SpeechCreated;
import dev.byos.model.event.StorageEvent.StorageAccountCreated;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * In which region each resource stands, as the history tells it: a resource without a location of
 * its own (Communication Services) is where its events happen. Feed it every event in order.
 */
public final class Whereabouts {
  private final TreeMap<EntityId, String> regions = new TreeMap<>();

  /** Takes in the next event. */
  public void accept(HistoryEvent line) {
    Event event = line.event();
    if (event instanceof StorageAccountCreated
        || event instanceof SpeechCreated
        || event instanceof CommunicationCreated) {
      regions.put(line.entity(), line.at());
    }
  }

  /** Region of every resource that has been created so far, ordered by resource. */
  public SortedMap<EntityId, String> regions() {
    return Collections.unmodifiableSortedMap(regions);
  }

  /** Region of a resource, null when none of that name has been created. */
  String regionOf(EntityId resource) {
    return regions.get(resource);
  }
}
