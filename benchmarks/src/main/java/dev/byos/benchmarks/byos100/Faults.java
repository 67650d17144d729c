package dev.byos.benchmarks.byos100;

import dev.byos.benchmarks.byos100.SampleEstate.Communication;
import dev.byos.benchmarks.byos100.SampleEstate.Role;
import dev.byos.benchmarks.byos100.SampleEstate.ScopeKind;
import dev.byos.benchmarks.byos100.SampleEstate.Speech;
import dev.byos.benchmarks.byos100.SampleEstate.Storage;

/** Plants faults. */
final class Faults {

  private Faults() {}

  /** Plants a fault in a part ({@code stt}, {@code tts}, {@code rec}, ...). */
  static void plant(String fault, String part, SampleEstate estate) {
    Storage account = estate.storage.get("store" + part);
    Speech speech = estate.speech.get("speech" + part);
    Communication communication = part.equals("rec") ? estate.communication.get("acsrec") : null;
    String principal = speech == null ? "acsrec" : speech.name;
    switch (fault) {
      case "shared-key" -> account.sharedKey = true;
      case "anonymous-access" -> account.anonymous = true;
      case "http-allowed" -> account.httpsOnly = false;
      case "old-tls" -> account.tls = "TLS1_0";
      case "long-sas" -> account.sasPeriod = "30.00:00:00";
      case "files-only" -> {
        account.kind = "FileStorage";
        account.sku = "Premium_LRS";
      }
      case "held-containers" -> account.heldByContainer.put("customspeech-artifacts", true);
      case "generic-bypass" -> account.bypass = "AzureServices";
      case "no-firewall-rule" -> account.resourceRules.clear();
      case "rule-for-other-resource" -> {
        account.resourceRules.clear();
        account.resourceRules.add("speechelsewhere");
      }
      case "closed-firewall" -> {
        account.deny = true;
        account.resourceRules.add(speech.name);
      }
      case "closed-public-endpoint" -> account.publicNetworkAccess = "Disabled";
      case "foreign-storage" -> account.region = "japaneast";
      case "foreign-data-location" -> communication.dataLocation = "Japan";
      case "user-assigned-identity" -> {
        speech.identity = "UserAssigned";
        without(principal, estate);
      }
      case "no-identity" -> {
        if (speech == null) {
          communication.identity = "None";
        } else {
          speech.identity = "None";
        }
        without(principal, estate);
      }
      case "no-role" -> without(principal, estate);
      case "reader-role" -> role(principal, estate).role = "Storage Blob Data Reader";
      case "custom-role" -> {
        role(principal, estate).role = "Custom Blob Writer";
        estate.customRoleDefined = true;
      }
      case "role-on-other-account" -> {
        estate.storage.put("storespare", new Storage("storespare", account.region));
        role(principal, estate).account = "storespare";
      }
      case "wide-role" -> role(principal, estate).scope = ScopeKind.SUBSCRIPTION;
      case "free-tier" -> speech.sku = "F0";
      case "key-access-to-api" -> speech.localAuth = true;
      case "two-accounts" -> {
        estate.storage.put("storesecond", new Storage("storesecond", account.region));
        speech.storage.add("storesecond");
      }
      case "other-region" -> move(speech, account, SampleEstate.otherRegion(account.region));
      case "far-region" -> move(speech, account, farRegion(account.region));
      default -> throw new IllegalArgumentException("there is no fault " + fault);
    }
  }

  /** The account moves, so that the resource stays where the row says. */
  private static void move(Speech speech, Storage account, String region) {
    if (speech.storage.contains(account.name)) {
      account.region = region;
    }
  }

  private static String farRegion(String region) {
    return region.contains("us") ? "westeurope" : "westus2";
  }

  private static void without(String principal, SampleEstate estate) {
    estate.roles.removeIf(role -> role.principal.equals(principal));
  }

  private static Role role(String principal, SampleEstate estate) {
    return estate.roles.stream()
        .filter(role -> role.principal.equals(principal))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(principal + " holds no role"));
  }
}
