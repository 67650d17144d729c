package dev.byos.model.estate;

import java.util.List;
import java.util.Locale;

/**
 * The firewall of a storage account.
 *
 * @param defaultAction what happens to a request that no rule admits
 * @param bypass services let through in spite of {@code Deny}, Azure's words: {@code
 *     AzureServices}, {@code Logging}, {@code Metrics}; empty means {@code None}
 * @param ipRules public address ranges that are let in
 * @param virtualNetworkRules subnets that are let in
 * @param resourceAccessRules resource-instance rules: full ids (or scenario names) of resources
 *     that are let in
 */
public record NetworkAcls(
    DefaultAction defaultAction,
    List<String> bypass,
    List<String> ipRules,
    List<String> virtualNetworkRules,
    List<String> resourceAccessRules) {

  public NetworkAcls {
    bypass = List.copyOf(bypass);
    ipRules = List.copyOf(ipRules);
    virtualNetworkRules = List.copyOf(virtualNetworkRules);
    resourceAccessRules = List.copyOf(resourceAccessRules);
  }

  /** Azure's {@code networkAcls.defaultAction}. */
  public enum DefaultAction {
    ALLOW("Allow"),
    DENY("Deny");

    private final String wireName;

    DefaultAction(String wireName) {
      this.wireName = wireName;
    }

    /** The value as Azure Resource Manager spells it. */
    public String wireName() {
      return wireName;
    }
  }

  /** Azure's default: everything is let in, trusted services are exempt. */
  public static NetworkAcls open() {
    return new NetworkAcls(
        DefaultAction.ALLOW, List.of("AzureServices"), List.of(), List.of(), List.of());
  }

  /**
   * Whether trusted Azure services are let through in spite of {@code Deny}; case does not count.
   */
  public boolean bypassesAzureServices() {
    return bypass.stream().anyMatch(word -> word.toLowerCase(Locale.ROOT).equals("azureservices"));
  }
}
