package dev.byos.model.timeline;

import dev.byos.model.estate.CommunicationResource;
import dev.byos.model.estate.ManagedIdentity;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.estate.Subscription;
import java.util.List;

/**
 * Something that a person or pipeline changes. {@link #by()} is the name of a user of the estate.
 */
public sealed interface Change extends Action {

  /** Who makes the change. */
  String by();

  /** The state of a subscription's BYOS access request changes. */
  record SetByosApproval(String by, String subscription, Subscription.ByosApproval approval)
      implements Change {}

  /** A storage account is created. */
  record CreateStorage(String by, StorageAccount account) implements Change {}

  /**
   * Settings of a storage account are replaced.
   *
   * @param after the account with its new settings
   * @param changed names of the settings that differ, in script order
   */
  record UpdateStorage(String by, StorageAccount after, List<String> changed) implements Change {
    public UpdateStorage {
      changed = List.copyOf(changed);
    }
  }

  /** A storage account is deleted. */
  record DeleteStorage(String by, String account) implements Change {}

  /** A deleted storage account is recovered. */
  record RecoverStorage(String by, String account) implements Change {}

  /** A storage account moves to another resource group, so that its resource id changes. */
  record MoveStorage(String by, String account, String resourceGroup) implements Change {}

  /** A customer-managed key is revoked (or given back). */
  record SetKeyAccess(String by, String keyVault, String key, boolean revoked) implements Change {}

  /** A role is assigned. */
  record AssignRole(String by, RoleAssignment assignment) implements Change {}

  /** A role assignment is removed. */
  record RemoveRole(String by, String assignment) implements Change {}

  /** A Speech resource is created. */
  record CreateSpeech(String by, SpeechResource resource) implements Change {}

  /**
   * Somebody tries to change what storage a Speech resource is associated with; an empty list tries
   * to take it away.
   *
   * @param storageAccounts names of accounts within the estate
   */
  record UpdateSpeechStorage(String by, String resource, List<String> storageAccounts)
      implements Change {
    public UpdateSpeechStorage {
      storageAccounts = List.copyOf(storageAccounts);
    }
  }

  /** Somebody changes the identity of a Speech or Communication Services resource. */
  record UpdateIdentity(String by, String resource, ManagedIdentity identity) implements Change {}

  /** The BYOS configuration of a Speech resource is read: by the API and as the portal shows it. */
  record DescribeSpeech(String by, String resource) implements Change {}

  /** A Speech resource is deleted (its name stays taken until purged or 48 h have passed). */
  record DeleteSpeech(String by, String resource) implements Change {}

  /** A deleted Speech resource is recovered. */
  record RecoverSpeech(String by, String resource) implements Change {}

  /** A deleted Speech resource is purged. */
  record PurgeSpeech(String by, String resource) implements Change {}

  /** A Communication Services resource is created. */
  record CreateCommunication(String by, CommunicationResource resource) implements Change {}

  /** A customer deletes blobs under a prefix of a container (empty prefix: all of it). */
  record DeleteBlobs(String by, String account, String container, String prefix)
      implements Change {}
}
