package dev.byos.checks.rules.network;

import dev.byos.model.estate.Estate;
import dev.byos.model.estate.NetworkAcls;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.StorageAccount;
import java.util.List;
import java.util.Locale;

/** Whether a firewall lets a resource in, as the judge understands storage network rules. */
final class Admission {

  private Admission() {}

  /** Whether a resource-instance rule of the account names the resource, by a wildcard perhaps. */
  static boolean hasRuleFor(StorageAccount account, SpeechResource speech, Estate estate) {
    List<String> rules = account.networkAcls().resourceAccessRules();
    if (rules.isEmpty()) {
      return false;
    }
    String id = speech.resourceId(estate).toLowerCase(Locale.ROOT);
    return rules.stream().anyMatch(rule -> rule.equals(speech.name()) || matches(rule, id));
  }

  private static boolean matches(String rule, String id) {
    String pattern = rule.toLowerCase(Locale.ROOT);
    if (!pattern.contains("*") && !pattern.contains("{") && !id.contains("{")) {
      return pattern.equals(id);
    }
    String[] wanted = pattern.split("/", -1);
    String[] found = id.split("/", -1);
    boolean same = wanted.length == found.length;
    for (int i = 0; same && i < wanted.length; i++) {
      // A part in braces is open, such as the subscription of a plan: it may be the one wanted.
      same =
          wanted[i].equals("*")
              || wanted[i].equals(found[i])
              || wanted[i].startsWith("{")
              || found[i].startsWith("{");
    }
    return same;
  }

  /** Whether the firewall has nothing against requests from anywhere. */
  static boolean openToAll(StorageAccount account) {
    return account.networkAcls().defaultAction() == NetworkAcls.DefaultAction.ALLOW
        && !publicEndpointDisabled(account);
  }

  /** Whether the public endpoint is switched off; exceptions of the firewall stay in effect. */
  static boolean publicEndpointDisabled(StorageAccount account) {
    return "Disabled".equalsIgnoreCase(account.publicNetworkAccess());
  }

  /** What the account's exceptions let through, in words. */
  static String bypassOf(StorageAccount account) {
    List<String> bypass = account.networkAcls().bypass();
    return bypass.isEmpty() ? "nothing" : String.join(", ", bypass);
  }
}
