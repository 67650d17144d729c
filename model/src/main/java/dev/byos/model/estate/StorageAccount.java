package dev.byos.model.estate;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A storage account. A {@code null} in a {@code Boolean} or string setting means that the input
 * does not state it and Azure's default counts; rules that ask for an explicit value can tell the
 * difference.
 *
 * @param location region in normal form, such as {@code westeurope}
 * @param sku Azure's {@code sku.name}, such as {@code Standard_ZRS}
 * @param kind Azure's {@code kind}, such as {@code StorageV2}
 * @param owner name of the user who owns the account for the customer, or null
 * @param tenantId tenant of the account if it differs from its subscription's, or null
 * @param presentAtStart false for an account that something else creates during the run
 * @param allowSharedKeyAccess Azure's default is true
 * @param allowBlobPublicAccess Azure's default is false for new accounts
 * @param publicNetworkAccess {@code Enabled}, {@code Disabled}, {@code SecuredByPerimeter} or null
 * @param routingChoice {@code MicrosoftRouting}, {@code InternetRouting} or null
 * @param maximalOperationsPerSecond request limit of the account; 0 means the profile's published
 *     limit
 * @param protection settings that published controls ask about
 */
public record StorageAccount(
    String name,
    String subscription,
    String resourceGroup,
    String location,
    String sku,
    String kind,
    String owner,
    String tenantId,
    boolean presentAtStart,
    Boolean allowSharedKeyAccess,
    Boolean allowBlobPublicAccess,
    Boolean supportsHttpsTrafficOnly,
    String minimumTlsVersion,
    String publicNetworkAccess,
    String routingChoice,
    NetworkAcls networkAcls,
    Encryption encryption,
    List<PrivateEndpoint> privateEndpoints,
    List<BlobContainer> containers,
    List<LifecycleRule> lifecycleRules,
    int maximalOperationsPerSecond,
    StorageProtection protection) {

  public StorageAccount {
    Objects.requireNonNull(protection, "protection");
    Objects.requireNonNull(networkAcls, "networkAcls");
    Objects.requireNonNull(encryption, "encryption");
    privateEndpoints = List.copyOf(privateEndpoints);
    containers = List.copyOf(containers);
    lifecycleRules = List.copyOf(lifecycleRules);
  }

  /** An account of which no settings beyond BYOS's own are stated. */
  public StorageAccount(
      String name,
      String subscription,
      String resourceGroup,
      String location,
      String sku,
      String kind,
      String owner,
      String tenantId,
      boolean presentAtStart,
      Boolean allowSharedKeyAccess,
      Boolean allowBlobPublicAccess,
      Boolean supportsHttpsTrafficOnly,
      String minimumTlsVersion,
      String publicNetworkAccess,
      String routingChoice,
      NetworkAcls networkAcls,
      Encryption encryption,
      List<PrivateEndpoint> privateEndpoints,
      List<BlobContainer> containers,
      List<LifecycleRule> lifecycleRules,
      int maximalOperationsPerSecond) {
    this(
        name,
        subscription,
        resourceGroup,
        location,
        sku,
        kind,
        owner,
        tenantId,
        presentAtStart,
        allowSharedKeyAccess,
        allowBlobPublicAccess,
        supportsHttpsTrafficOnly,
        minimumTlsVersion,
        publicNetworkAccess,
        routingChoice,
        networkAcls,
        encryption,
        privateEndpoints,
        containers,
        lifecycleRules,
        maximalOperationsPerSecond,
        StorageProtection.unstated());
  }

  /** The full Azure resource id, built from the subscription's GUID. */
  public String resourceId(Estate estate) {
    return ResourceIds.of(estate, subscription, resourceGroup, ResourceIds.STORAGE, name);
  }

  /** Whether shared-key requests are accepted; Azure's default is true. */
  public boolean sharedKeyAccepted() {
    return allowSharedKeyAccess == null || allowSharedKeyAccess;
  }

  /** Whether the redundancy copies data to the paired region. */
  public boolean geoReplicated() {
    return geoReplicated(sku);
  }

  /** Whether an account of that SKU keeps a copy in the paired region. */
  public static boolean geoReplicated(String sku) {
    String upper = sku == null ? "" : sku.toUpperCase(Locale.ROOT);
    return upper.contains("GRS") || upper.contains("GZRS");
  }
}
