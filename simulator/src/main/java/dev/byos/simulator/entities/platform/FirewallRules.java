package dev.byos.simulator.entities.platform;

import dev.byos.model.estate.NetworkAcls;
import dev.byos.model.estate.PrivateEndpoint;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.scenario.Profile;
import dev.byos.simulator.protocol.StorageRequest.Caller;
import java.util.Locale;

/**
 * The network step: which way a request comes, and what lets it in. Speech passes a closed firewall
 * as a trusted service or by a resource-instance rule, with its own identity; text-to-speech reads
 * with a SAS and so needs open networks in newer documents; Communication Services is no trusted
 * service. Sources: BYOS set-up page (storage settings), storage network security page.
 */
final class FirewallRules {
  static final String AZURE_NETWORK = "azureGlobalNetwork";
  static final String PUBLIC_INTERNET = "publicInternet";
  static final String PRIVATE_ENDPOINT = "privateEndpoint";
  private static final String SPEECH = "Speech";

  /**
   * How a request comes and what lets it in.
   *
   * @param word as in {@link dev.byos.model.event.Access}; null when the firewall is closed to it
   */
  record Passage(String networkPath, String word) {
    static Passage closed(String networkPath) {
      return new Passage(networkPath, null);
    }
  }

  StorageAuthorization.Refusal refusal() {
    return new StorageAuthorization.Refusal(
        "network",
        403,
        "AuthorizationFailure",
        "this request is not authorized to perform this operation: no network rule admits it");
  }

  Passage passage(StorageAccount account, Caller caller, Profile profile) {
    if (caller.service() == null && privateEndpoint(account, caller.region())) {
      return new Passage(PRIVATE_ENDPOINT, PRIVATE_ENDPOINT);
    }
    String path = path(account, caller, profile);
    String publicAccess = account.publicNetworkAccess();
    if (publicAccess != null && !publicAccess.equalsIgnoreCase("Enabled")) {
      return Passage.closed(path);
    }
    NetworkAcls rules = account.networkAcls();
    if (rules.defaultAction() == NetworkAcls.DefaultAction.ALLOW) {
      return new Passage(path, "defaultAllow");
    }
    if (caller.service() == null) {
      // The testbed has no addresses: a customer who lists any is taken to list its own.
      return new Passage(path, rules.ipRules().isEmpty() ? null : "ipRule");
    }
    boolean trusted = trustedIdentity(caller) && !publicTextToSpeech(caller, profile);
    if (trusted && namedByRule(rules, caller)) {
      return new Passage(path, "resourceInstanceRule");
    }
    if (trusted && rules.bypassesAzureServices()) {
      return new Passage(path, "trustedService");
    }
    return Passage.closed(path);
  }

  private static String path(StorageAccount account, Caller caller, Profile profile) {
    if (caller.service() == null) {
      return PUBLIC_INTERNET;
    }
    boolean elsewhere = !caller.region().equals(account.location().toLowerCase(Locale.ROOT));
    return elsewhere && publicTextToSpeech(caller, profile) ? PUBLIC_INTERNET : AZURE_NETWORK;
  }

  private static boolean publicTextToSpeech(Caller caller, Profile profile) {
    return caller.textToSpeech() && Vintage.textToSpeechUsesPublicEndpoint(profile);
  }

  /** Speech alone is trusted, and only with its system-assigned identity. */
  private static boolean trustedIdentity(Caller caller) {
    return SPEECH.equals(caller.service())
        && "SYSTEM_ASSIGNED".equals(caller.principalKind())
        && caller.principalId() != null
        && (caller.authentication().equals("managedIdentity")
            || caller.authentication().equals("userDelegationSas"));
  }

  private static boolean namedByRule(NetworkAcls rules, Caller caller) {
    return rules.resourceAccessRules().stream()
        .anyMatch(
            rule -> rule.equalsIgnoreCase(caller.resourceId()) || rule.equals(caller.principal()));
  }

  private static boolean privateEndpoint(StorageAccount account, String region) {
    for (PrivateEndpoint endpoint : account.privateEndpoints()) {
      if (endpoint.approved()
          && endpoint.groupId().equalsIgnoreCase("blob")
          && endpoint.region().equals(region)) {
        return true;
      }
    }
    return false;
  }
}
