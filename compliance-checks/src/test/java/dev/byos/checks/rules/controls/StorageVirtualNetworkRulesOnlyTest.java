package dev.byos.checks.rules.controls;

import java.util.List;

class StorageVirtualNetworkRulesOnlyTest extends ControlTest {

  StorageVirtualNetworkRulesOnlyTest() {
    super("BYOS-CTL-006");
  }

  @Override
  protected List<ControlCase> cases() {
    return List.of(
        missed(
            "a firewall open for recordings",
            "storage/receu",
            s -> {
              s.storage.values().forEach(account -> account.deny = true);
              s.storage.get("receu").deny = false;
            }),
        missed(
            "a firewall open for nobody",
            "storage/stteu",
            s -> {
              s.storage.values().forEach(account -> account.deny = true);
              s.storage.get("stteu").deny = false;
            }),
        missed(
            "an address for Speech Studio",
            "storage/stteu",
            s -> {
              s.storage.values().forEach(account -> account.deny = true);
              s.storage.get("stteu").ipRules = List.of("203.0.113.7");
            }),
        met(
            "no more than subnets and resources",
            s -> {
              s.storage.values().forEach(account -> account.deny = true);
            }));
  }
}
