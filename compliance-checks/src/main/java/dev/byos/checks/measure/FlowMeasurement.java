package dev.byos.checks.measure;

import dev.byos.checks.rules.LongMap;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.Access;
import dev.byos.model.event.CallEvent.RecordingStopped;
import dev.byos.model.event.CommunicationEvent.BuiltInCopyExpired;
import dev.byos.model.event.CommunicationEvent.BuiltInCopyKept;
import dev.byos.model.event.CommunicationEvent.CommunicationCreated;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.Event;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.StorageEvent.BlobDeleted;
import dev.byos.model.event.StorageEvent.BlobWritten;
import dev.byos.model.event.StorageEvent.StorageAccountCreated;
import dev.byos.model.event.StorageEvent.StorageSettingsChanged;
import dev.byos.model.region.Region;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.report.DataFlow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Follows every artefact and every built-in copy from the region in which the work runs to the
 * region in which the bytes rest, until they are deleted, expire or the history ends. An account
 * with geo-redundancy has a second flow into its paired region. Feed it every event in order; it
 * keeps {@link RestingPlaces} of what rests and the region of recordings on their way.
 */
public final class FlowMeasurement {
  private static final String BUILT_IN_COPY = "built-in copy";

  private final RegionCatalogue regions;
  private final TreeMap<Key, RestingBytes> flows = new TreeMap<>(Key.ORDER);
  private final Map<LaneKey, Integer> laneNumbers = new HashMap<>();
  private final List<Lane> lanes = new ArrayList<>();
  private final RestingPlaces places = new RestingPlaces();

  /** Region that gets a copy, by account; accounts without geo-redundancy are left out. */
  private final Map<String, String> pairs = new HashMap<>();

  private final Map<EntityId, String> dataLocations = new HashMap<>();
  private final Map<String, String> regionsOfRecordings = new HashMap<>();
  private long nowMicros;

  /** What makes a flow. */
  private record Key(String artefact, String fromRegion, EntityId holder, String toRegion) {
    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::artefact)
            .thenComparing(Key::fromRegion)
            .thenComparing(Key::toRegion)
            .thenComparing(key -> key.holder().toString());
  }

  /**
   * A way to rest.
   *
   * @param pair paired region that gets a copy, null without geo-redundancy
   */
  private record LaneKey(Key flow, String pair) {}

  /** The flow of a lane and that of its copy, which may be null. */
  private record Lane(RestingBytes flow, RestingBytes copy) {
    void each(Consumer<RestingBytes> action) {
      action.accept(flow);
      if (copy != null) {
        action.accept(copy);
      }
    }
  }

  /** Geographies and pairs come from the catalogue. */
  public FlowMeasurement(RegionCatalogue regions) {
    this.regions = regions;
  }

  /** Takes in the next event. */
  public void accept(HistoryEvent line) {
    Event event = line.event();
    nowMicros = line.timeMicros();
    if (event instanceof BlobWritten written) {
      if (written.artefact() != null) {
        String from = written.access().fromRegion();
        Key key = new Key(written.artefact(), from, line.entity(), line.at());
        LaneKey lane = new LaneKey(key, pairs.get(line.entity().name()));
        rest(keyOf(line.entity(), written.access()), lane, written.lengthBytes());
      }
    } else if (event instanceof BlobDeleted deleted) {
      leave(keyOf(line.entity(), deleted.access()));
    } else if (event instanceof RecordingStopped stopped) {
      regionsOfRecordings.put(stopped.recordingId(), line.at());
    } else if (event instanceof BuiltInCopyKept kept) {
      String from = regionsOfRecordings.remove(kept.recordingId());
      Key key = new Key(BUILT_IN_COPY, from == null ? line.at() : from, line.entity(), line.at());
      rest(keyOf(line.entity(), kept.recordingId()), new LaneKey(key, null), kept.bytes());
    } else if (event instanceof BuiltInCopyExpired expired) {
      leave(keyOf(line.entity(), expired.recordingId()));
    } else if (event instanceof StorageAccountCreated created) {
      redundancy(line, created.sku());
    } else if (event instanceof StorageSettingsChanged changed && changed.after() != null) {
      redundancy(line, changed.after().sku());
    } else if (event instanceof CommunicationCreated created) {
      dataLocations.put(line.entity(), created.dataLocation());
    }
  }

  private void redundancy(HistoryEvent line, String sku) {
    String pair = regions.region(line.at()).map(Region::pairedRegion).orElse(null);
    if (pair != null && StorageAccount.geoReplicated(sku)) {
      pairs.put(line.entity().name(), pair);
    } else {
      pairs.remove(line.entity().name());
    }
  }

  private static long keyOf(EntityId account, Access access) {
    return LongMap.keyOf(account.name(), access.container(), access.blob());
  }

  /** No account is called like that. */
  private static long keyOf(EntityId communication, String recordingId) {
    return LongMap.keyOf(BUILT_IN_COPY, communication.name(), recordingId);
  }

  /** What is written again under its name (an answer got lost) takes the place of the old. */
  private void rest(long key, LaneKey lane, long bytes) {
    int number = numberOf(lane);
    RestingPlaces.Rest before = places.get(key);
    if (before != null && before.lane() == number) {
      lanes.get(number).each(flow -> flow.resize(before.bytes(), bytes, nowMicros));
      places.put(key, new RestingPlaces.Rest(number, bytes, before.sinceMicros()));
      return;
    }
    leave(key);
    lanes.get(number).each(flow -> flow.add(bytes, nowMicros));
    places.put(key, new RestingPlaces.Rest(number, bytes, nowMicros));
  }

  private void leave(long key) {
    RestingPlaces.Rest rest = places.get(key);
    if (rest != null) {
      places.remove(key);
      lanes.get(rest.lane()).each(flow -> flow.remove(rest.bytes(), rest.sinceMicros(), nowMicros));
    }
  }

  private int numberOf(LaneKey lane) {
    Integer known = laneNumbers.get(lane);
    if (known != null) {
      return known;
    }
    Key flow = lane.flow();
    RestingBytes copy =
        lane.pair() == null
            ? null
            : flow(new Key(flow.artefact(), flow.fromRegion(), flow.holder(), lane.pair()));
    int number = lanes.size();
    lanes.add(new Lane(flow(flow), copy));
    laneNumbers.put(lane, number);
    return number;
  }

  private RestingBytes flow(Key key) {
    return flows.computeIfAbsent(key, unused -> new RestingBytes());
  }

  /** The flows so far, ordered by artefact, regions and holder; what rests has rested until now. */
  public List<DataFlow> flows() {
    places.visit((lane, since) -> lanes.get(lane).each(flow -> flow.rested(since, nowMicros)));
    List<DataFlow> rows = new ArrayList<>(flows.size());
    flows.forEach((key, flow) -> rows.add(row(key, flow)));
    return rows;
  }

  private DataFlow row(Key key, RestingBytes flow) {
    String toGeography = dataLocations.get(key.holder());
    return new DataFlow(
        key.artefact(),
        key.fromRegion(),
        geographyOf(key.fromRegion()),
        key.holder().toString(),
        key.toRegion(),
        toGeography == null ? geographyOf(key.toRegion()) : toGeography,
        flow.things(),
        flow.bytes(),
        flow.gibibyteHours(nowMicros),
        flow.longestMicros(),
        flow.resting());
  }

  private String geographyOf(String region) {
    return regions.region(region).map(Region::geography).orElse("");
  }
}
