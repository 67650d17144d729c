package dev.byos.model.estate;

import java.util.List;
import java.util.Objects;

/**
 * A Speech resource ({@code Microsoft.CognitiveServices/accounts}, kind SpeechServices).
 *
 * @param kind Azure's {@code kind}; {@code SpeechServices} for Speech
 * @param sku Azure's {@code sku.name}, {@code S0} or {@code F0}
 * @param createdWith how it was (or will be) created; null when the input cannot tell
 * @param createdBy name of the user who creates it
 * @param apiVersion api-version of the creating request, such as {@code 2021-10-01}
 * @param createsStorage true when the portal is asked to create the storage account along with the
 *     resource
 * @param userOwnedStorage the BYOS association; empty for an ordinary resource
 * @param createdAtMicros virtual time of the creating request; 0 for resources that stand at the
 *     start
 * @param protection settings that published controls ask about
 */
public record SpeechResource(
    String name,
    String subscription,
    String resourceGroup,
    String location,
    String kind,
    String sku,
    CreationMethod createdWith,
    String createdBy,
    String apiVersion,
    boolean createsStorage,
    ManagedIdentity identity,
    List<UserOwnedStorage> userOwnedStorage,
    Boolean disableLocalAuth,
    String publicNetworkAccess,
    long createdAtMicros,
    SpeechProtection protection) {

  public SpeechResource {
    Objects.requireNonNull(protection, "protection");
    Objects.requireNonNull(identity, "identity");
    userOwnedStorage = List.copyOf(userOwnedStorage);
  }

  /** A resource of which no settings beyond BYOS's own are stated. */
  public SpeechResource(
      String name,
      String subscription,
      String resourceGroup,
      String location,
      String kind,
      String sku,
      CreationMethod createdWith,
      String createdBy,
      String apiVersion,
      boolean createsStorage,
      ManagedIdentity identity,
      List<UserOwnedStorage> userOwnedStorage,
      Boolean disableLocalAuth,
      String publicNetworkAccess,
      long createdAtMicros) {
    this(
        name,
        subscription,
        resourceGroup,
        location,
        kind,
        sku,
        createdWith,
        createdBy,
        apiVersion,
        createsStorage,
        identity,
        userOwnedStorage,
        disableLocalAuth,
        publicNetworkAccess,
        createdAtMicros,
        SpeechProtection.unstated());
  }

  /**
   * One entry of {@code userOwnedStorage}.
   *
   * @param resourceId what the input says: a full resource id, or a malformed one as it stands
   * @param account name of the storage account it resolves to within the estate, or null
   * @param identityClientId client id of a user-assigned identity, or null
   * @param inArray false when the input has the entry by itself, as an object in place of the array
   */
  public record UserOwnedStorage(
      String resourceId, String account, String identityClientId, boolean inArray) {

    /** An entry of an array. */
    public UserOwnedStorage(String resourceId, String account, String identityClientId) {
      this(resourceId, account, identityClientId, true);
    }
  }

  /** The full Azure resource id. */
  public String resourceId(Estate estate) {
    return ResourceIds.of(estate, subscription, resourceGroup, ResourceIds.COGNITIVE, name);
  }

  /** Whether a storage account is associated. */
  public boolean byosEnabled() {
    return !userOwnedStorage.isEmpty();
  }
}
