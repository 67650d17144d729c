package dev.byos.benchmarks.byos100;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An estate as plain data, without a flaw until somebody plants one. */
final class SampleEstate {
  static final String SUBSCRIPTION = "0b1f6471-1bf0-4dda-aec3-cb9272f09590";
  static final String TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";
  static final String GROUP = "byos";

  final Map<String, Storage> storage = new LinkedHashMap<>();
  final Map<String, Speech> speech = new LinkedHashMap<>();
  final Map<String, Communication> communication = new LinkedHashMap<>();
  final List<Role> roles = new ArrayList<>();
  boolean unrelatedResources;
  boolean customRoleDefined;

  /** A storage account; locked when it serves transcription alone. */
  static final class Storage {
    final String name;
    String region;
    String sku = "Standard_LRS";
    String kind = "StorageV2";
    boolean sharedKey;
    boolean anonymous;
    boolean httpsOnly = true;
    String tls = "TLS1_2";
    String publicNetworkAccess = "Enabled";
    boolean deny;
    String bypass = "None";
    final List<String> resourceRules = new ArrayList<>();
    String sasPeriod = "7.00:00:00";
    int softDeleteDays;
    boolean versioning;
    boolean customerKey;
    boolean privateEndpoint;
    final Map<String, Boolean> heldByContainer = new LinkedHashMap<>();

    Storage(String name, String region) {
      this.name = name;
      this.region = region;
    }
  }

  /** A Speech resource. */
  static final class Speech {
    final String name;
    String region;
    String sku = "S0";
    String identity = "SystemAssigned";
    boolean localAuth;
    final List<String> storage = new ArrayList<>();

    Speech(String name, String region, String account) {
      this.name = name;
      this.region = region;
      storage.add(account);
    }
  }

  /** A Communication Services resource. */
  static final class Communication {
    final String name;
    String dataLocation;
    String identity = "SystemAssigned";

    Communication(String name, String dataLocation) {
      this.name = name;
      this.dataLocation = dataLocation;
    }
  }

  /** What a role is granted on. */
  enum ScopeKind {
    ACCOUNT,
    CONTAINER,
    GROUP,
    SUBSCRIPTION
  }

  /** A role assignment to a resource's identity. */
  static final class Role {
    final String principal;
    String account;
    String role = "Storage Blob Data Contributor";
    ScopeKind scope = ScopeKind.ACCOUNT;

    Role(String principal, String account) {
      this.principal = principal;
      this.account = account;
    }

    /** Id of the role's definition. */
    String definition() {
      return switch (role) {
        case "Storage Blob Data Contributor" -> "ba92f5b4-2d11-453d-a403-e96b0029c9fe";
        case "Storage Blob Data Reader" -> "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1";
        default -> guid("definition/" + role);
      };
    }
  }

  /** The estate of a row: its layout, its oddity, its faults. */
  static SampleEstate of(EstateRow row) {
    SampleEstate estate = new SampleEstate();
    for (String part : parts(row.layout())) {
      estate.add(part, row);
    }
    Oddities.apply(row.oddity(), estate);
    for (String fault : row.planted()) {
      int at = fault.indexOf('@');
      Faults.plant(fault.substring(0, at), fault.substring(at + 1), estate);
    }
    return estate;
  }

  static List<String> parts(String layout) {
    return switch (layout) {
      case "two-regions" -> List.of("stt", "stt2", "rec");
      case "transcription" -> List.of("stt");
      case "recording" -> List.of("rec");
      case "voice" -> List.of("tts");
      case "transcription+recording" -> List.of("stt", "rec");
      case "transcription+voice+recording" -> List.of("stt", "tts", "rec");
      default -> throw new IllegalArgumentException("there is no layout " + layout);
    };
  }

  private void add(String part, EstateRow row) {
    String account = "store" + part;
    String region = part.equals("stt2") ? otherRegion(row.region()) : row.region();
    storage.put(account, new Storage(account, region));
    if (part.equals("rec")) {
      communication.put("acsrec", new Communication("acsrec", row.dataLocation()));
      roles.add(new Role("acsrec", account));
      return;
    }
    String name = "speech" + part;
    speech.put(name, new Speech(name, region, account));
    roles.add(new Role(name, account));
    if (!part.equals("tts")) {
      storage.get(account).deny = true;
      storage.get(account).resourceRules.add(name);
    }
  }

  /** Another region of the same geography group. */
  static String otherRegion(String region) {
    return switch (region) {
      case "westeurope" -> "northeurope";
      case "northeurope", "francecentral", "swedencentral", "germanywestcentral" -> "westeurope";
      case "eastus" -> "eastus2";
      case "eastus2", "centralus" -> "eastus";
      case "westus2" -> "westus3";
      default -> "centralus";
    };
  }

  String storageId(String name) {
    return id("Microsoft.Storage/storageAccounts", name);
  }

  String speechId(String name) {
    return id("Microsoft.CognitiveServices/accounts", name);
  }

  String communicationId(String name) {
    return id("Microsoft.Communication/communicationServices", name);
  }

  /** Id of the resource whose identity a principal is. */
  String principalResourceId(String principal) {
    return speech.containsKey(principal) ? speechId(principal) : communicationId(principal);
  }

  static String group() {
    return "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/" + GROUP;
  }

  static String id(String type, String name) {
    return group() + "/providers/" + type + "/" + name;
  }

  /** A GUID that depends on the text alone. */
  static String guid(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
