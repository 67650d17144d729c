package dev.byos.checks.rules.network;

import dev.byos.model.estate.Estate;
import dev.byos.model.estate.NetworkAcls;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.StorageAccount;

/** Whether a firewall lets a resource in, as the judge understands storage network rules. */
final class Admission {

  private Admission() {}

  /** Whether Speech gets in: everybody does, or the trusted mechanism admits this resource. */
  static boolean admitsSpeech(StorageAccount account, SpeechResource speech, Estate estate) {
    NetworkAcls rules = account.networkAcls();
    return rules.defaultAction() == NetworkAcls.DefaultAction.ALLOW
        || rules.bypassesAzureServices()
        || rules.resourceAccessRules().stream()
            .anyMatch(
                rule ->
                    rule.equals(speech.name()) || rule.equalsIgnoreCase(speech.resourceId(estate)));
  }

  /** Whether the firewall has nothing against requests from anywhere. */
  static boolean openToAll(StorageAccount account) {
    return account.networkAcls().defaultAction() == NetworkAcls.DefaultAction.ALLOW
        && !"Disabled".equalsIgnoreCase(account.publicNetworkAccess());
  }
}
