package dev.byos.scenarios.imports.assembly;

import dev.byos.model.estate.BlobContainer;
import dev.byos.model.estate.Encryption;
import dev.byos.model.estate.LifecycleRule;
import dev.byos.model.estate.NetworkAcls;
import dev.byos.model.estate.PrivateEndpoint;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.estate.StorageProtection;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.scenarios.imports.value.Value;
import java.util.List;

/** A storage account on its way into the estate. */
final class StorageDraft extends Draft {
  static final String LIST = "storageAccounts";
  static final String CONTAINERS = "containers";
  static final String LIFECYCLE_RULES = "lifecycleRules";

  String location;
  String sku;
  String kind;
  Boolean sharedKey;
  Boolean publicBlobs;
  Boolean httpsOnly;
  String minimumTls;
  String publicNetworkAccess;
  String routingChoice;
  FirewallDraft firewall;
  EncryptionDraft encryption;
  Boolean infrastructureEncryption;
  String sasExpiration;
  Boolean crossTenantReplication;
  Boolean localUsers;
  Boolean hierarchicalNamespace;
  Boolean defender;
  Boolean diagnosticLogs;
  BlobServiceDraft blobService;
  List<EndpointDraft> connections;

  StorageDraft(ResourceHeader header, Fields fields, RegionCatalogue regions) {
    super(header, fields);
    location = Locations.of(fields, regions);
    sku = Locations.sku(fields);
    kind = fields.text("kind", "kind");
    sharedKey = flag(fields, "allowSharedKeyAccess");
    publicBlobs = flag(fields, "allowBlobPublicAccess");
    httpsOnly = flag(fields, "supportsHttpsTrafficOnly");
    minimumTls = text(fields, "minimumTlsVersion");
    publicNetworkAccess = text(fields, "publicNetworkAccess");
    routingChoice =
        fields.text("routingChoice", "properties", "routingPreference", "routingChoice");
    firewall = FirewallDraft.read(fields, List.of("AzureServices"));
    encryption = EncryptionDraft.read(fields);
    infrastructureEncryption =
        fields.flag(
            "requireInfrastructureEncryption",
            "properties",
            "encryption",
            "requireInfrastructureEncryption");
    placed(fields, "sasPolicy");
    sasExpiration =
        fields.text("sasExpirationPeriod", "properties", "sasPolicy", "sasExpirationPeriod");
    crossTenantReplication = flag(fields, "allowCrossTenantReplication");
    localUsers = fields.flag("localUsers", "properties", "isLocalUserEnabled");
    hierarchicalNamespace = fields.flag("hierarchicalNamespace", "properties", "isHnsEnabled");
    connections = EndpointDraft.connectionsOf(fields);
    fields.value(CONTAINERS, ArmResource.NOT_SHOWN, CONTAINERS);
    fields.value(LIFECYCLE_RULES, ArmResource.NOT_SHOWN, LIFECYCLE_RULES);
    if (location.isEmpty()) {
      fields.leaveUnstated("location");
    }
    if (sku.isEmpty()) {
      fields.leaveUnstated("sku");
    }
    if (kind == null) {
      fields.leaveUnstated("kind");
      kind = "";
    }
  }

  /** Azure's name of a property that the estate calls otherwise. */
  private static void placed(Fields fields, String name) {
    Value value = fields.find("properties", name);
    if (value != null) {
      fields.place(name, value.place());
    }
  }

  private static Boolean flag(Fields fields, String name) {
    return fields.flag(name, "properties", name);
  }

  private static String text(Fields fields, String name) {
    return fields.text(name, "properties", name);
  }

  @Override
  String list() {
    return LIST;
  }

  @Override
  void fillFrom(Draft draft) {
    StorageDraft other = (StorageDraft) draft;
    location = better(location, other.location);
    sku = better(sku, other.sku);
    kind = better(kind, other.kind);
    sharedKey = better(sharedKey, other.sharedKey);
    publicBlobs = better(publicBlobs, other.publicBlobs);
    httpsOnly = better(httpsOnly, other.httpsOnly);
    minimumTls = better(minimumTls, other.minimumTls);
    publicNetworkAccess = better(publicNetworkAccess, other.publicNetworkAccess);
    routingChoice = better(routingChoice, other.routingChoice);
    firewall = better(firewall, other.firewall);
    encryption = better(encryption, other.encryption);
    infrastructureEncryption = better(infrastructureEncryption, other.infrastructureEncryption);
    sasExpiration = better(sasExpiration, other.sasExpiration);
    crossTenantReplication = better(crossTenantReplication, other.crossTenantReplication);
    localUsers = better(localUsers, other.localUsers);
    hierarchicalNamespace = better(hierarchicalNamespace, other.hierarchicalNamespace);
    connections = connections.isEmpty() ? other.connections : connections;
    super.fillFrom(other);
  }

  /** The account, its relations resolved. */
  StorageAccount account(
      NetworkAcls networkAcls,
      Encryption keys,
      List<PrivateEndpoint> privateEndpoints,
      List<BlobContainer> containers,
      List<LifecycleRule> lifecycleRules) {
    return new StorageAccount(
        estateName,
        ArmIds.pathSafe(subscription),
        estateGroup,
        location,
        sku,
        kind,
        null,
        null,
        true,
        sharedKey,
        publicBlobs,
        httpsOnly,
        minimumTls,
        publicNetworkAccess,
        routingChoice,
        networkAcls,
        keys,
        privateEndpoints,
        containers,
        lifecycleRules,
        0,
        protection());
  }

  private StorageProtection protection() {
    BlobServiceDraft service = blobService == null ? BlobServiceDraft.UNSTATED : blobService;
    return new StorageProtection(
        sasExpiration,
        infrastructureEncryption,
        service.blobSoftDeleteDays(),
        service.containerSoftDeleteDays(),
        service.versioning(),
        crossTenantReplication,
        localUsers,
        hierarchicalNamespace,
        service.corsRules(),
        diagnosticLogs,
        defender);
  }
}
