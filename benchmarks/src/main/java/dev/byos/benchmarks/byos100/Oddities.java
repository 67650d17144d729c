package dev.byos.benchmarks.byos100;

import dev.byos.benchmarks.byos100.SampleEstate.Role;
import dev.byos.benchmarks.byos100.SampleEstate.Storage;

/** Things that are unusual and right nevertheless: they must not be reported. */
final class Oddities {

  private Oddities() {}

  static void apply(String oddity, SampleEstate estate) {
    switch (oddity) {
      case "" -> {
        // An estate like most.
      }
      case "both-identities" ->
          estate.speech.values().forEach(s -> s.identity = "SystemAssigned, UserAssigned");
      case "second-role" -> {
        // A lesser role beside the right one changes nothing.
        Role first = estate.roles.get(0);
        Role more = new Role(first.principal, first.account);
        more.role = "Storage Blob Data Reader";
        estate.roles.add(more);
      }
      case "zone-redundant" -> estate.storage.values().forEach(s -> s.sku = "Standard_ZRS");
      case "unrelated-resources" -> estate.unrelatedResources = true;
      case "container-declared" ->
          estate.storage.values().forEach(s -> s.heldByContainer.put("incoming", false));
      case "private-endpoint" -> estate.storage.values().forEach(s -> s.privateEndpoint = true);
      case "container-role" ->
          estate.roles.stream()
              .filter(role -> role.principal.equals("acsrec"))
              .forEach(
                  role -> {
                    Storage account = estate.storage.get(role.account);
                    account.heldByContainer.put("recordings", false);
                  });
      case "soft-delete-kept" ->
          estate
              .storage
              .values()
              .forEach(
                  s -> {
                    s.softDeleteDays = 7;
                    s.versioning = true;
                  });
      case "customer-key" -> estate.storage.values().forEach(s -> s.customerKey = true);
      default -> throw new IllegalArgumentException("there is no oddity " + oddity);
    }
  }
}
