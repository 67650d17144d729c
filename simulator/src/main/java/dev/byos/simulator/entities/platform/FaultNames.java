package dev.byos.simulator.entities.platform;

import dev.byos.model.timeline.Fault;
import java.util.List;

/** What faults are called in the history, and what they hit. */
final class FaultNames {

  private FaultNames() {}

  /** The word used in scripts and in the history, such as {@code region-down}. */
  static String nameOf(Fault fault) {
    String simple = fault.getClass().getSimpleName();
    StringBuilder name = new StringBuilder(simple.length() + 3);
    for (int i = 0; i < simple.length(); i++) {
      char letter = simple.charAt(i);
      if (Character.isUpperCase(letter) && i > 0) {
        name.append('-');
      }
      name.append(Character.toLowerCase(letter));
    }
    return name.toString();
  }

  /** Regions, accounts, resources or vaults that it hits. */
  static List<String> targetsOf(Fault fault) {
    if (fault instanceof Fault.RegionDown down) {
      return List.of(down.region());
    }
    if (fault instanceof Fault.LinkCut cut) {
      return List.of(cut.from(), cut.to());
    }
    if (fault instanceof Fault.LinkSlow slow) {
      return List.of(slow.from(), slow.to());
    }
    if (fault instanceof Fault.StorageUnavailable unavailable) {
      return List.of(unavailable.account());
    }
    if (fault instanceof Fault.StorageThrottled throttled) {
      return List.of(throttled.account());
    }
    if (fault instanceof Fault.DnsFailure dns) {
      return List.of(dns.account());
    }
    if (fault instanceof Fault.IdentityTokenFailure token) {
      return List.of(token.resource());
    }
    return List.of(((Fault.KeyVaultUnreachable) fault).keyVault());
  }
}
