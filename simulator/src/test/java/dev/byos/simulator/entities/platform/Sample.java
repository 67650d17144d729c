package dev.byos.simulator.entities.platform;

import dev.byos.model.estate.BlobContainer;
import dev.byos.model.estate.CommunicationResource;
import dev.byos.model.estate.CreationMethod;
import dev.byos.model.estate.Encryption;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.LifecycleRule;
import dev.byos.model.estate.ManagedIdentity;
import dev.byos.model.estate.NetworkAcls;
import dev.byos.model.estate.PrivateEndpoint;
import dev.byos.model.estate.ResidencyPolicy;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.RoleAssignment.PrincipalKind;
import dev.byos.model.estate.RoleAssignment.Scope;
import dev.byos.model.estate.Roles;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.SpeechResource.UserOwnedStorage;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.estate.Subscription;
import dev.byos.model.estate.Subscription.ByosApproval;
import dev.byos.model.estate.User;
import dev.byos.model.region.LatencyData;
import dev.byos.model.region.Region;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.region.RoundTrip;
import dev.byos.model.scenario.Origins;
import dev.byos.model.scenario.Profile;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.timeline.Action;
import dev.byos.model.timeline.TimelineEntry;
import dev.byos.simulator.entities.TestbedEntities;
import dev.byos.simulator.entity.World;
import dev.byos.simulator.network.FaultSchedule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A small estate of two regions that tests change where they need to. */
final class Sample {
  static final String PROD_ID = "11111111-1111-4111-8111-111111111111";
  static final String STORE_ID =
      "/subscriptions/"
          + PROD_ID
          + "/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/recseu";
  static final String SPEECH_ID =
      "/subscriptions/"
          + PROD_ID
          + "/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/speecheu";

  ByosApproval approval = ByosApproval.APPROVED;
  Profile profile = Profile.VINTAGE_2025_10;
  Scenario.Deployment deployment = Scenario.Deployment.SETTLED;
  Scenario.Media media = Scenario.Media.FILES;
  final List<StorageAccount> accounts = new ArrayList<>(List.of(account()));
  final List<SpeechResource> speech = new ArrayList<>(List.of(speech("speecheu")));
  final List<CommunicationResource> communication =
      new ArrayList<>(List.of(communication("acseu")));
  final List<RoleAssignment> roles =
      new ArrayList<>(
          List.of(
              userRole("owner-is-owner", "owner", Roles.OWNER),
              userRole("dev-contributes", "dev", Roles.CONTRIBUTOR),
              resourceRole("speech-writes", "speecheu"),
              resourceRole("acs-writes", "acseu")));
  final List<TimelineEntry> timeline = new ArrayList<>();

  Sample at(long atMicros, Action action) {
    timeline.add(new TimelineEntry(timeline.size(), atMicros, action));
    return this;
  }

  Scenario scenario() {
    Estate estate =
        new Estate(
            "sample",
            List.of(new Subscription("prod", PROD_ID, "tenant", approval)),
            List.of(new User("owner", "owner-object"), new User("dev", "dev-object")),
            List.of(),
            List.of(),
            accounts,
            speech,
            communication,
            roles,
            ResidencyPolicy.none(),
            Origins.unknown());
    return new Scenario(
        "sample",
        "",
        List.of(),
        Instant.parse("2026-03-02T08:00:00Z"),
        3_600_000_000L,
        1,
        profile,
        deployment,
        media,
        0,
        estate,
        List.of(),
        timeline,
        List.of());
  }

  World world() {
    Scenario scenario = scenario();
    RegionCatalogue regions = regions();
    return new World(
        scenario,
        1,
        regions,
        new FaultSchedule(scenario.timeline()),
        TestbedEntities.standard().placement(scenario, regions));
  }

  static RegionCatalogue regions() {
    return new RegionCatalogue(
        List.of(
            region("westeurope", "West Europe", "Europe", 52.4, 4.9),
            region("eastus", "East US", "United States", 37.4, -79.8),
            region("japaneast", "Japan East", "Japan", 35.7, 139.8)),
        List.of(
            new RoundTrip("westeurope", "eastus", 80, 84),
            new RoundTrip("eastus", "westeurope", 82, 86),
            new RoundTrip("eastus", "japaneast", 155, 160),
            new RoundTrip("japaneast", "eastus", 156, 162),
            new RoundTrip("westeurope", "japaneast", 230, 240),
            new RoundTrip("japaneast", "westeurope", 232, 241)),
        List.of("Europe", "United States"),
        new LatencyData("test", "2026-01-01"));
  }

  private static Region region(
      String name, String display, String geography, double latitude, double longitude) {
    return new Region(
        name,
        display,
        geography,
        geography,
        latitude,
        longitude,
        null,
        true,
        false,
        new Region.SpeechFeatures(true, true, true, true, true));
  }

  static StorageAccount account() {
    return account(NetworkAcls.open());
  }

  static StorageAccount account(NetworkAcls rules) {
    return account(rules, null, Encryption.microsoftManaged(), List.of(), List.of());
  }

  static StorageAccount account(
      NetworkAcls rules,
      Boolean sharedKey,
      Encryption encryption,
      List<BlobContainer> containers,
      List<LifecycleRule> lifecycle) {
    return account(rules, sharedKey, encryption, containers, lifecycle, null, List.of(), null);
  }

  static StorageAccount account(
      NetworkAcls rules,
      Boolean sharedKey,
      Encryption encryption,
      List<BlobContainer> containers,
      List<LifecycleRule> lifecycle,
      String publicNetworkAccess,
      List<PrivateEndpoint> privateEndpoints,
      Boolean anonymous) {
    return new StorageAccount(
        "recseu",
        "prod",
        "rg",
        "westeurope",
        "Standard_ZRS",
        "StorageV2",
        "owner",
        null,
        true,
        sharedKey,
        anonymous,
        true,
        "TLS1_2",
        publicNetworkAccess,
        null,
        rules,
        encryption,
        privateEndpoints,
        containers,
        lifecycle,
        0);
  }

  static NetworkAcls closed(List<String> bypass, String... resources) {
    return new NetworkAcls(
        NetworkAcls.DefaultAction.DENY, bypass, List.of(), List.of(), List.of(resources));
  }

  static SpeechResource speech(String name) {
    return speech(
        name, "westeurope", CreationMethod.CLI, "dev", false, ManagedIdentity.Type.SYSTEM_ASSIGNED);
  }

  static SpeechResource speech(
      String name,
      String location,
      CreationMethod method,
      String creator,
      boolean createsStorage,
      ManagedIdentity.Type identity) {
    return speech(
        name,
        location,
        method,
        creator,
        createsStorage,
        identity,
        "SpeechServices",
        "S0",
        List.of(new UserOwnedStorage(STORE_ID, "recseu", null)));
  }

  static SpeechResource speech(
      String name,
      String location,
      CreationMethod method,
      String creator,
      boolean createsStorage,
      ManagedIdentity.Type identity,
      String kind,
      String sku,
      List<UserOwnedStorage> storage) {
    return new SpeechResource(
        name,
        "prod",
        "rg",
        location,
        kind,
        sku,
        method,
        creator,
        "2021-10-01",
        createsStorage,
        new ManagedIdentity(identity, List.of()),
        storage,
        null,
        null,
        0);
  }

  static CommunicationResource communication(String name) {
    return new CommunicationResource(
        name, "prod", "rg", "Europe", ManagedIdentity.systemAssigned(), "dev", null, 0);
  }

  static RoleAssignment userRole(String name, String user, String role) {
    return new RoleAssignment(
        name,
        user,
        PrincipalKind.USER,
        role,
        false,
        new Scope(Scope.Level.SUBSCRIPTION, "prod"),
        "owner",
        0);
  }

  static RoleAssignment resourceRole(String name, String resource) {
    return new RoleAssignment(
        name,
        resource,
        PrincipalKind.SYSTEM_ASSIGNED,
        Roles.STORAGE_BLOB_DATA_CONTRIBUTOR,
        false,
        new Scope(Scope.Level.RESOURCE, "recseu"),
        "owner",
        0);
  }
}
