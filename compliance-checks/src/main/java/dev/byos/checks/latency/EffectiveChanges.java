package dev.byos.checks.latency;

import dev.byos.model.event.Access;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.event.StorageEvent.AccessRefused;
import dev.byos.model.event.StorageEvent.BlobDeleted;
import dev.byos.model.event.StorageEvent.BlobRead;
import dev.byos.model.event.StorageEvent.BlobWritten;
import dev.byos.model.event.StorageEvent.GrantChanged;
import dev.byos.model.event.StorageEvent.StorageAccountDeleted;
import dev.byos.model.event.StorageEvent.StorageSettingsChanged;
import dev.byos.model.event.SubscriptionEvent;
import dev.byos.model.event.SubscriptionEvent.RoleAssigned;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Finds for every role assignment and storage setting the first access that sees it. What has taken
 * effect when it was made (a settled layout) is no sample.
 */
final class EffectiveChanges {
  private static final String METRIC = "control.effective";

  private final LatencyMeasurement.Sink sink;
  private final Map<String, Made> assignments = new HashMap<>();
  private final Map<String, List<Pending>> pendingByAccount = new HashMap<>();

  /** A role assignment, when and where it was made. */
  private record Made(long timeMicros, String at) {}

  /**
   * A change on its way.
   *
   * @param principal whose accesses see it; null for all
   */
  private record Pending(long madeMicros, String from, long effectiveAtMicros, String principal) {}

  EffectiveChanges(LatencyMeasurement.Sink sink) {
    this.sink = sink;
  }

  void subscription(HistoryEvent line, SubscriptionEvent event) {
    if (event instanceof RoleAssigned assigned
        && assigned.effectiveAtMicros() > line.timeMicros()) {
      assignments.put(assigned.assignment(), new Made(line.timeMicros(), line.at()));
    }
  }

  void storage(HistoryEvent line, StorageEvent event) {
    if (event instanceof BlobWritten written) {
      access(line, written.access(), true);
    } else if (event instanceof BlobRead read) {
      access(line, read.access(), true);
    } else if (event instanceof BlobDeleted deleted) {
      access(line, deleted.access(), true);
    } else if (event instanceof AccessRefused refused) {
      access(line, refused.access(), false);
    } else if (event instanceof GrantChanged grant) {
      Made made = assignments.get(grant.assignment());
      if (made != null && grant.effectiveUntilMicros() == Long.MAX_VALUE) {
        Pending pending =
            new Pending(
                made.timeMicros(), made.at(), grant.effectiveFromMicros(), grant.principal());
        pending(line.entity().name()).add(pending);
      }
    } else if (event instanceof StorageSettingsChanged changed) {
      if (changed.effectiveAtMicros() > line.timeMicros()) {
        pending(line.entity().name())
            .add(new Pending(line.timeMicros(), line.at(), changed.effectiveAtMicros(), null));
      }
    } else if (event instanceof StorageAccountDeleted) {
      pendingByAccount.remove(line.entity().name());
    }
  }

  private List<Pending> pending(String account) {
    return pendingByAccount.computeIfAbsent(account, unused -> new ArrayList<>());
  }

  private void access(HistoryEvent line, Access access, boolean admitted) {
    if (pendingByAccount.isEmpty()) {
      return;
    }
    List<Pending> pending = pendingByAccount.get(line.entity().name());
    if (pending == null) {
      return;
    }
    Iterator<Pending> each = pending.iterator();
    while (each.hasNext()) {
      Pending change = each.next();
      // A role shows in an access that it admits; a setting in any access, admitted or not.
      boolean seen =
          change.principal() == null || (admitted && change.principal().equals(access.principal()));
      if (seen && line.timeMicros() >= change.effectiveAtMicros()) {
        sink.add(METRIC, change.from(), line.at(), line.timeMicros() - change.madeMicros());
        each.remove();
      }
    }
    if (pending.isEmpty()) {
      pendingByAccount.remove(line.entity().name());
    }
  }
}
