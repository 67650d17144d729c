package dev.byos.simulator.entities.platform;

import dev.byos.model.estate.SpeechResource;
import dev.byos.model.timeline.Change;
import dev.byos.simulator.entity.Message;
import java.util.List;

/**
 * A request to create a Speech resource on its way: the subscription adds what the creator may do,
 * the storage account whether it exists, and the resource itself decides.
 *
 * @param byosApproval state of the subscription's access request, null before the subscription saw
 *     it
 * @param rightsKnown false when nobody is named as creator, so that rights cannot be checked
 * @param creatorRoles roles of the creator in the resource group
 * @param subscriptionOwner whether the creator is Owner of the whole subscription
 * @param storage what is known of the account, null when no account could be asked
 */
record SpeechCreation(
    Change.CreateSpeech change,
    boolean settled,
    String byosApproval,
    boolean rightsKnown,
    List<String> creatorRoles,
    boolean subscriptionOwner,
    StorageFacts storage)
    implements Message {

  /** What a storage account says of itself. */
  record StorageFacts(boolean exists, String resourceId, String location) {}

  SpeechResource resource() {
    return change.resource();
  }

  SpeechCreation with(StorageFacts facts) {
    return new SpeechCreation(
        change, settled, byosApproval, rightsKnown, creatorRoles, subscriptionOwner, facts);
  }

  /** Name of the storage account within the estate that the request names first, or null. */
  String accountName() {
    return resource().userOwnedStorage().isEmpty()
        ? null
        : resource().userOwnedStorage().get(0).account();
  }
}
