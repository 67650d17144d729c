package dev.byos.model.event;

import java.util.List;

/** A Speech resource: creation, association, changes, deletion. Entity {@code speech/<name>}. */
public sealed interface SpeechEvent extends Event {

  /**
   * Somebody asked for the resource to be created.
   *
   * @param request what was sent
   * @param storageExisted whether every associated storage account existed at that moment
   */
  record SpeechCreationRequested(SpeechRequest request, boolean storageExisted)
      implements SpeechEvent {}

  /**
   * What a creation request says.
   *
   * @param method {@code portal}, {@code cli}, {@code powershell} or {@code rest}
   * @param createdByRoles rights of the creator on the subscription at that moment
   * @param userOwnedStorage resource ids as sent
   * @param createsStorage whether the portal is to create the storage account
   */
  record SpeechRequest(
      String resourceId,
      String subscription,
      String location,
      String kind,
      String sku,
      String identityType,
      List<String> userOwnedStorage,
      boolean createsStorage,
      String method,
      String apiVersion,
      String createdBy,
      List<String> createdByRoles) {}

  /**
   * The resource exists from now on.
   *
   * @param principalId object id of its system-assigned identity, or null
   * @param userOwnedStorage the association, fixed for life
   * @param storageAccount name of the associated account within the estate, or null
   */
  record SpeechCreated(
      String resourceId,
      String location,
      String identityType,
      String principalId,
      List<String> userOwnedStorage,
      String storageAccount,
      String method)
      implements SpeechEvent {}

  /**
   * Creation was refused. {@code precondition} names the demand that was not met, such as {@code
   * approval}.
   */
  record SpeechCreationRejected(
      String method, String precondition, int status, String code, String message)
      implements SpeechEvent {}

  /**
   * Somebody tried to change the association.
   *
   * @param before the association as it was
   * @param requested the association as wanted
   * @param after the association as it is now
   */
  record AssociationUpdateAnswered(
      List<String> before,
      List<String> requested,
      List<String> after,
      String by,
      int status,
      String code)
      implements SpeechEvent {}

  /**
   * The identity block changed; storage does not work with it unless the resource is created again.
   */
  record SpeechIdentityChanged(String before, String after, String principalId, String by)
      implements SpeechEvent {}

  /** A change of the identity was refused. */
  record SpeechIdentityChangeRejected(
      String before, String requested, String by, int status, String code) implements SpeechEvent {}

  /**
   * The configuration was read.
   *
   * @param apiUserOwnedStorage what GET answers
   * @param portalStorageMenu whether the portal shows the Storage menu
   * @param portalAttachedStorage the portal's Attached storage field, or null
   * @param portalIdentityType the portal's Identity type, or null
   */
  record SpeechDescribed(
      List<String> apiUserOwnedStorage,
      boolean portalStorageMenu,
      String portalAttachedStorage,
      String portalIdentityType)
      implements SpeechEvent {}

  /** The resource was deleted; its name stays taken. */
  record SpeechDeleted(String by) implements SpeechEvent {}

  /** The resource was recovered. */
  record SpeechRecovered(String by) implements SpeechEvent {}

  /** Recovery was refused. */
  record SpeechRecoveryRejected(String by, int status, String code, String message)
      implements SpeechEvent {}

  /** The deleted resource was purged; its name is free. */
  record SpeechPurged(String by) implements SpeechEvent {}

  /**
   * Work was refused before it began: the resource does not exist (yet, or any more), or its quota
   * is used up.
   */
  record WorkRefused(String workId, String operation, int status, String code, String message)
      implements SpeechEvent {}

  /**
   * A request that counts against the quota of the management API (100 in 10 seconds) was accepted.
   */
  record RequestAccepted(String workId, String operation) implements SpeechEvent {}
}
