package dev.byos.scenarios.imports.assembly;

import dev.byos.model.estate.Encryption;
import dev.byos.model.estate.ManagedIdentity;
import dev.byos.model.estate.NetworkAcls;
import dev.byos.model.estate.PrivateEndpoint;
import dev.byos.model.estate.SpeechProtection;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.SpeechResource.UserOwnedStorage;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A Speech resource (or one of a kind that contains Speech) on its way into the estate. */
final class SpeechDraft extends Draft {
  static final String LIST = "speechResources";
  private static final Set<String> SPEECH_KINDS = kinds();

  String location;
  String kind;
  String sku;
  String apiVersion;
  IdentityDraft identity;
  List<StorageReference> storage;
  Boolean disableLocalAuth;
  String publicNetworkAccess;
  FirewallDraft firewall;
  EncryptionDraft encryption;
  String customSubDomain;
  Boolean diagnosticLogs;
  List<EndpointDraft> connections;

  /**
   * One entry of {@code userOwnedStorage}.
   *
   * @param account what names the account; an empty text when nothing does
   * @param asObject whether it stands there as an object instead of a list
   */
  record StorageReference(Reference account, String identityClientId, boolean asObject) {}

  SpeechDraft(ResourceHeader header, Fields fields, RegionCatalogue regions) {
    super(header, fields);
    location = Locations.of(fields, regions);
    kind = fields.text("kind", "kind");
    sku = Locations.sku(fields);
    apiVersion = fields.text("apiVersion", "apiVersion");
    identity = IdentityDraft.read(fields);
    storage = storage(fields);
    disableLocalAuth = fields.flag("disableLocalAuth", "properties", "disableLocalAuth");
    publicNetworkAccess = fields.text("publicNetworkAccess", "properties", "publicNetworkAccess");
    firewall = FirewallDraft.read(fields, List.of());
    encryption = EncryptionDraft.read(fields);
    customSubDomain = fields.text("customSubDomainName", "properties", "customSubDomainName");
    connections = EndpointDraft.connectionsOf(fields);
    // What is not stated stays empty: a rule asks for it.
    kind = kind == null ? "" : kind;
  }

  private static Set<String> kinds() {
    Set<String> kinds = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    kinds.addAll(List.of("SpeechServices", "AIServices", "CognitiveServices"));
    return kinds;
  }

  /** Whether a kind of Cognitive Services contains Speech, or may. */
  static boolean containsSpeech(String kind) {
    return kind == null || kind.isEmpty() || ArmIds.isOpen(kind) || SPEECH_KINDS.contains(kind);
  }

  private static List<StorageReference> storage(Fields fields) {
    String property = "userOwnedStorage";
    Value value = fields.value(property, "properties", "userOwnedStorage");
    List<StorageReference> found = new ArrayList<>(1);
    if (value instanceof Value.Members) {
      found.add(entry(fields, value, true));
    } else if (value instanceof Value.Items items) {
      for (Value item : items.items()) {
        found.add(entry(fields, item, false));
      }
    } else if (value != null && !value.isOpen()) {
      fields.wrong(new String[] {property}, value, "a list of {resourceId}");
    }
    return found;
  }

  private static StorageReference entry(Fields fields, Value item, boolean asObject) {
    String property = "userOwnedStorage";
    Value id = item;
    if (item instanceof Value.Members) {
      Fields entry = fields.within(item);
      Value named = entry.find("resourceId");
      id = named == null ? entry.find("storageResourceId") : named;
    } else if (!item.isOpen()) {
      fields.wrong(new String[] {property}, item, "an object with resourceId");
    }
    Reference account = id == null ? null : fields.reference(property, id);
    return new StorageReference(
        account == null ? new Reference("", null) : account,
        IdentityDraft.literal(item.member("identityClientId").orElse(null)),
        asObject);
  }

  @Override
  String list() {
    return LIST;
  }

  @Override
  void fillFrom(Draft draft) {
    SpeechDraft other = (SpeechDraft) draft;
    location = better(location, other.location);
    kind = better(kind, other.kind);
    sku = better(sku, other.sku);
    apiVersion = better(apiVersion, other.apiVersion);
    identity = IdentityDraft.joined(identity, other.identity);
    storage = storage.isEmpty() ? other.storage : storage;
    disableLocalAuth = better(disableLocalAuth, other.disableLocalAuth);
    publicNetworkAccess = better(publicNetworkAccess, other.publicNetworkAccess);
    firewall = better(firewall, other.firewall);
    encryption = better(encryption, other.encryption);
    customSubDomain = better(customSubDomain, other.customSubDomain);
    connections = connections.isEmpty() ? other.connections : connections;
    super.fillFrom(other);
  }

  /** The resource, its relations resolved. */
  SpeechResource resource(
      ManagedIdentity resolvedIdentity,
      List<UserOwnedStorage> resolvedStorage,
      NetworkAcls networkAcls,
      Encryption keys,
      List<PrivateEndpoint> privateEndpoints) {
    return new SpeechResource(
        estateName,
        ArmIds.pathSafe(subscription),
        estateGroup,
        location,
        kind,
        sku,
        null,
        null,
        apiVersion,
        false,
        resolvedIdentity,
        resolvedStorage,
        disableLocalAuth,
        publicNetworkAccess,
        0,
        new SpeechProtection(networkAcls, keys, customSubDomain, privateEndpoints, diagnosticLogs));
  }
}
