package dev.byos.checks.rules.network;

import dev.byos.model.estate.StorageAccount;

/** Where an estate states the network settings of a storage account. */
final class FirewallPaths {
  private final String account;

  FirewallPaths(StorageAccount account) {
    this.account = "storageAccounts/" + account.name();
  }

  String defaultAction() {
    return account + "/networkAcls/defaultAction";
  }

  String bypass() {
    return account + "/networkAcls/bypass";
  }

  String resourceAccessRules() {
    return account + "/networkAcls/resourceAccessRules";
  }

  String ipRules() {
    return account + "/networkAcls/ipRules";
  }

  String publicNetworkAccess() {
    return account + "/publicNetworkAccess";
  }

  String routingChoice() {
    return account + "/routingChoice";
  }

  /** What decides whether all networks are let in. */
  String[] openness() {
    return new String[] {defaultAction(), publicNetworkAccess()};
  }
}
