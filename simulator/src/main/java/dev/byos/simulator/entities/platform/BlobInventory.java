package dev.byos.simulator.entities.platform;

import dev.byos.model.estate.BlobContainer;
import dev.byos.model.estate.LifecycleRule;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.timeline.Change;
import dev.byos.model.timeline.TimelineEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which blobs an account holds, as far as the scenario needs to know: containers that a customer
 * will empty, that are immutable, or that lifecycle rules clean. For all others nothing is kept, so
 * that the memory of an account does not grow with a million recordings.
 */
final class BlobInventory {
  private final Set<String> containers;
  private final Map<String, Entry> blobs = new TreeMap<>();

  /** A blob: when it was last written, and its length. */
  record Entry(long writtenAtMicros, long lengthBytes) {}

  private BlobInventory(Set<String> containers) {
    this.containers = containers;
  }

  /** The inventory of an account: the containers to be tracked follow from the scenario. */
  static BlobInventory of(String account, Scenario scenario) {
    Set<String> containers = new HashSet<>();
    scenario.estate().storageAccount(account).ifPresent(a -> add(a, containers));
    for (TimelineEntry entry : scenario.timeline()) {
      if (entry.action() instanceof Change.DeleteBlobs delete && delete.account().equals(account)) {
        containers.add(delete.container());
      } else if (entry.action() instanceof Change.UpdateStorage update
          && update.after().name().equals(account)) {
        add(update.after(), containers);
      } else if (entry.action() instanceof Change.CreateStorage create
          && create.account().name().equals(account)) {
        add(create.account(), containers);
      }
    }
    return new BlobInventory(containers);
  }

  private static void add(StorageAccount account, Set<String> containers) {
    for (BlobContainer container : account.containers()) {
      if (container.legalHold() || container.immutableForMicros() > 0) {
        containers.add(container.name());
      }
    }
    for (LifecycleRule rule : account.lifecycleRules()) {
      int slash = rule.prefix().indexOf('/');
      containers.add(slash < 0 ? rule.prefix() : rule.prefix().substring(0, slash));
    }
  }

  boolean tracks(String container) {
    return containers.contains(container);
  }

  /** The blob's entry, or null when it is not there or not tracked. */
  Entry find(String container, String blob) {
    return blobs.get(container + "/" + blob);
  }

  void put(String container, String blob, long writtenAtMicros, long lengthBytes) {
    if (tracks(container)) {
      blobs.put(container + "/" + blob, new Entry(writtenAtMicros, lengthBytes));
    }
  }

  void remove(String container, String blob) {
    if (tracks(container)) {
      blobs.remove(container + "/" + blob);
    }
  }

  /** Names of the tracked blobs of a container under a prefix, in order. */
  List<String> under(String container, String prefix) {
    String start = container + "/" + prefix;
    int cut = container.length() + 1;
    return blobs.keySet().stream()
        .filter(key -> key.startsWith(start))
        .map(key -> key.substring(cut))
        .toList();
  }
}
