package dev.byos.checks.rules.controls;

import java.util.List;

class StorageTrustedServicesTest extends ControlTest {

  StorageTrustedServicesTest() {
    super("BYOS-CTL-008");
  }

  @Override
  protected List<ControlCase> cases() {
    return List.of(
        missed(
            "a locked account",
            "storage/stteu",
            s -> {
              s.storage.values().forEach(account -> account.bypass = List.of("AzureServices"));
              s.storage.get("stteu").bypass = List.of();
            }),
        missed(
            "a locked account that shuts Speech out",
            "storage/stteu",
            s -> {
              s.storage.values().forEach(account -> account.bypass = List.of("AzureServices"));
              s.storage.get("stteu").bypass = List.of("Logging");
              s.storage.get("stteu").resourceRules = List.of();
            }),
        missed(
            "an open account that must be open",
            "storage/receu",
            s -> {
              s.storage.values().forEach(account -> account.bypass = List.of("AzureServices"));
              s.storage.get("receu").bypass = List.of();
            }),
        missed(
            "an open account that should be locked",
            "storage/stteu",
            s -> {
              s.storage.values().forEach(account -> account.bypass = List.of("AzureServices"));
              s.storage.get("stteu").bypass = List.of();
              s.storage.get("stteu").deny = false;
            }),
        met(
            "trusted services everywhere",
            s -> {
              s.storage.values().forEach(account -> account.bypass = List.of("AzureServices"));
            }));
  }
}
