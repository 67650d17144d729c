package dev.byos.checks.measure;

import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.StorageEvent.StorageSettingsChanged;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.timeline.Change;
import dev.byos.model.timeline.TimelineEntry;
import dev.byos.model.workload.WorkItem;
import java.util.HashMap;
import java.util.Map;

/**
 * What a history leaves to the scenario to say: which resource a stream of work asks, and in which
 * vault the key of an account is.
 */
final class Surroundings {
  /** The key itself was taken away, whatever its vault does. */
  private static final String KEY_REVOKED = "KeyVaultEncryptionKeyNotFound";

  private final Map<String, EntityId> resources = new HashMap<>();
  private final Map<String, String> vaults = new HashMap<>();

  Surroundings(Scenario scenario) {
    for (WorkItem item : scenario.workload()) {
      EntityId.Kind kind =
          item instanceof WorkItem.Calls ? EntityId.Kind.COMMUNICATION : EntityId.Kind.SPEECH;
      resources.put(item.name(), new EntityId(kind, item.on()));
    }
    scenario.estate().storageAccounts().forEach(this::note);
    for (TimelineEntry entry : scenario.timeline()) {
      if (entry.action() instanceof Change.CreateStorage create) {
        note(create.account());
      }
    }
  }

  void changed(StorageSettingsChanged event) {
    if (event.after() != null) {
      note(event.after());
    }
  }

  private void note(StorageAccount account) {
    vaults.put(account.name(), account.encryption().keyVault());
  }

  /** The resource that a stream asks; a name that nothing has when the stream is unknown. */
  EntityId resourceOf(String stream) {
    return resources.getOrDefault(stream, new EntityId(EntityId.Kind.SCENARIO, stream));
  }

  /** The vault that an account depends on, null when the refusal has nothing to do with one. */
  String vaultOf(String account, String refusalCode) {
    return KEY_REVOKED.equals(refusalCode) ? null : vaults.get(account);
  }
}
