package dev.byos.scenarios.imports.assembly;

import dev.byos.model.estate.ManagedIdentity;
import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * All resources by the names that others call them: full id, Terraform address, object id of the
 * identity.
 */
final class Drafts {

  /** Whose object id it is: a resource of the estate, or one that only has a name. */
  record Principal(Draft draft, String other) {}

  private final Map<String, Draft> byKey = new HashMap<>();
  private final Map<String, String> keysByAddress = new HashMap<>();
  private final Map<String, Principal> principals = new HashMap<>();
  private final Map<String, StorageDraft> storageByName = new HashMap<>();
  private final List<Draft> repeated = new ArrayList<>();
  private boolean identitiesUnseen;

  void add(Draft draft) {
    if (byKey.putIfAbsent(draft.key, draft) != null) {
      repeated.add(draft);
    }
    if (draft.address != null && !draft.address.startsWith("/")) {
      keysByAddress.put(draft.address, draft.key);
    }
  }

  /** A resource outside the estate whose identity may hold roles. */
  void addPrincipal(String objectId, String name) {
    principals.merge(
        objectId.toLowerCase(Locale.ROOT),
        new Principal(null, name),
        (before, now) ->
            before.draft() == null && now.other().compareTo(before.other()) < 0 ? now : before);
  }

  /** Joins repeated declarations and makes identities and account names known. */
  void settle() {
    Map<String, List<Draft>> groups = new TreeMap<>();
    for (Draft draft : repeated) {
      groups.computeIfAbsent(draft.key, key -> new ArrayList<>(List.of(byKey.get(key)))).add(draft);
    }
    groups.forEach(
        (key, drafts) -> {
          drafts.sort((a, b) -> Places.ORDER.compare(a.place, b.place));
          Draft first = drafts.get(0);
          for (Draft other : drafts.subList(1, drafts.size())) {
            if (other.getClass() == first.getClass()) {
              first.fillFrom(other);
            }
          }
          byKey.put(key, first);
        });
    repeated.clear();
    for (Draft draft : byKey.values()) {
      String objectId = objectId(draft);
      identitiesUnseen |= objectId == null && holdsSystemAssigned(draft);
      if (objectId != null) {
        principals.merge(
            objectId.toLowerCase(Locale.ROOT),
            new Principal(draft, null),
            (before, now) ->
                before.draft() != null && before.draft().key.compareTo(now.draft().key) < 0
                    ? before
                    : now);
      }
      if (draft instanceof StorageDraft account) {
        storageByName.merge(
            account.azureName.toLowerCase(Locale.ROOT),
            account,
            (before, now) -> now.key.compareTo(before.key) < 0 ? now : before);
      }
    }
  }

  private static boolean holdsSystemAssigned(Draft draft) {
    IdentityDraft identity =
        draft instanceof SpeechDraft speech
            ? speech.identity
            : draft instanceof CommunicationDraft communication ? communication.identity : null;
    return identity != null && new ManagedIdentity(identity.type(), List.of()).hasSystemAssigned();
  }

  /** Whether a resource has an identity whose object id no input shows. */
  boolean identitiesUnseen() {
    return identitiesUnseen;
  }

  private static String objectId(Draft draft) {
    if (draft instanceof SpeechDraft speech) {
      return speech.identity == null ? null : speech.identity.principalId();
    }
    if (draft instanceof CommunicationDraft communication) {
      return communication.identity == null ? null : communication.identity.principalId();
    }
    return draft instanceof SmallDraft small ? small.principalId : null;
  }

  /** Every resource once, in no particular order. */
  Iterable<Draft> all() {
    return byKey.values();
  }

  /** The resource that an id or address names, or null. */
  Draft find(String text) {
    if (text == null) {
      return null;
    }
    Draft found = byKey.get(ArmIds.key(text));
    if (found == null && keysByAddress.containsKey(text)) {
      found = byKey.get(keysByAddress.get(text));
    }
    return found == null ? accountByName(text) : found;
  }

  /**
   * Names of storage accounts are unique in the world, so that an account is the same when nothing
   * but open parts of the ids differ.
   */
  private StorageDraft accountByName(String text) {
    String key = ArmIds.key(text);
    String name = ArmIds.last(key);
    if (ArmIds.isOpen(name) || !key.endsWith("/microsoft.storage/storageaccounts/" + name)) {
      return null;
    }
    StorageDraft account = storageByName.get(name);
    boolean openPartsDiffer = account != null && (ArmIds.isOpen(key) || ArmIds.isOpen(account.key));
    return openPartsDiffer ? account : null;
  }

  /** Whether a storage account has that name. */
  boolean accountNamed(String name) {
    return storageByName.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /** Whose object id that is, or null. */
  Principal principal(String objectId) {
    return principals.get(objectId.toLowerCase(Locale.ROOT));
  }

  /** The object id in an exported identity; null when there is none. */
  static String objectIdOf(Value body) {
    Value id = body.at("identity.principalId").orElse(null);
    return IdentityDraft.literal(id);
  }
}
