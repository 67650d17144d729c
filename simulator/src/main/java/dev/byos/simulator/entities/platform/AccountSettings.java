package dev.byos.simulator.entities.platform;

import dev.byos.model.estate.StorageAccount;
import java.util.ArrayList;
import java.util.List;

/**
 * The settings of a storage account as they change: what was asked for last, and what the data
 * plane honours at a given moment, which lags behind by up to five minutes.
 */
final class AccountSettings {
  private final List<Version> versions = new ArrayList<>(1);

  private record Version(long effectiveAtMicros, StorageAccount account) {}

  /** Begins anew with an account that has just been created. */
  void begin(StorageAccount account) {
    versions.clear();
    versions.add(new Version(Long.MIN_VALUE, account));
  }

  /** Takes in a change; a later change overtakes earlier ones that are still on their way. */
  void change(StorageAccount after, long effectiveAtMicros, long nowMicros) {
    versions.removeIf(version -> version.effectiveAtMicros >= effectiveAtMicros);
    while (versions.size() > 1 && versions.get(1).effectiveAtMicros <= nowMicros) {
      versions.remove(0);
    }
    versions.add(new Version(effectiveAtMicros, after));
  }

  /** What the data plane honours at that time; null before the account was created. */
  StorageAccount effective(long nowMicros) {
    StorageAccount effective = null;
    for (Version version : versions) {
      if (version.effectiveAtMicros <= nowMicros) {
        effective = version.account;
      }
    }
    return effective;
  }

  /** What was asked for last; null before the account was created. */
  StorageAccount latest() {
    return versions.isEmpty() ? null : versions.get(versions.size() - 1).account;
  }
}
