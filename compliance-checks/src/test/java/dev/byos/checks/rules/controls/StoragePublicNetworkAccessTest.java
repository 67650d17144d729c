package dev.byos.checks.rules.controls;

import java.util.List;

class StoragePublicNetworkAccessTest extends ControlTest {

  StoragePublicNetworkAccessTest() {
    super("BYOS-CTL-007");
  }

  @Override
  protected List<ControlCase> cases() {
    return List.of(
        missed(
            "an endpoint for recordings",
            "storage/receu",
            s -> {
              s.storage.values().forEach(account -> account.publicNetworkAccess = "Disabled");
              s.storage.get("receu").publicNetworkAccess = "Enabled";
            }),
        missed(
            "nothing stated on locked storage",
            "storage/stteu",
            s -> {
              s.storage.values().forEach(account -> account.publicNetworkAccess = "Disabled");
              s.storage.get("stteu").publicNetworkAccess = null;
            }),
        met(
            "no public access",
            s -> {
              s.storage.values().forEach(account -> account.publicNetworkAccess = "Disabled");
            }));
  }
}
