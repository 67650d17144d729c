package dev.byos.scenarios.imports.assembly;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The resource types that matter for BYOS. */
enum ResourceKind {
  STORAGE("Microsoft.Storage/storageAccounts", "storage accounts"),
  BLOB_SERVICE("Microsoft.Storage/storageAccounts/blobServices", "blob services"),
  CONTAINER("Microsoft.Storage/storageAccounts/blobServices/containers", "blob containers"),
  IMMUTABILITY(
      "Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies",
      "immutability policies"),
  LIFECYCLE("Microsoft.Storage/storageAccounts/managementPolicies", "management policies"),
  ENCRYPTION_SCOPE("Microsoft.Storage/storageAccounts/encryptionScopes", "encryption scopes"),
  COGNITIVE("Microsoft.CognitiveServices/accounts", "Speech resources"),
  COMMUNICATION(
      "Microsoft.Communication/communicationServices", "Communication Services resources"),
  ROLE("Microsoft.Authorization/roleAssignments", "role assignments"),
  ROLE_DEFINITION("Microsoft.Authorization/roleDefinitions", "role definitions"),
  IDENTITY("Microsoft.ManagedIdentity/userAssignedIdentities", "user-assigned identities"),
  VAULT("Microsoft.KeyVault/vaults", "key vaults"),
  TOPIC("Microsoft.EventGrid/systemTopics", "Event Grid system topics"),
  ENDPOINT("Microsoft.Network/privateEndpoints", "private endpoints"),
  DIAGNOSTICS("Microsoft.Insights/diagnosticSettings", "diagnostic settings"),
  DEFENDER("Microsoft.Security/defenderForStorageSettings", "Defender settings"),
  THREAT_PROTECTION("Microsoft.Security/advancedThreatProtectionSettings", "Defender settings"),
  PRICING("Microsoft.Security/pricings", "Defender settings"),
  FEATURE("Microsoft.Features/providers/features", "preview features"),
  FEATURE_REGISTRATION(
      "Microsoft.Features/featureProviders/subscriptionFeatureRegistrations", "preview features");

  private static final Map<String, ResourceKind> BY_TYPE = new HashMap<>();

  static {
    for (ResourceKind kind : values()) {
      BY_TYPE.put(kind.type.toLowerCase(Locale.ROOT), kind);
    }
  }

  final String type;
  final String plural;

  ResourceKind(String type, String plural) {
    this.type = type;
    this.plural = plural;
  }

  /** The kind of that resource type in any case, or null when it is no part of BYOS. */
  static ResourceKind of(String type) {
    return BY_TYPE.get(type.toLowerCase(Locale.ROOT));
  }

  /** Whether it hangs on a scope instead of standing in a resource group. */
  boolean isExtension() {
    return this == ROLE || this == DIAGNOSTICS || this == DEFENDER || this == THREAT_PROTECTION;
  }
}
