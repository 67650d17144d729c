package dev.byos.scenarios.imports.assembly;

import dev.byos.model.estate.BlobContainer;
import dev.byos.model.estate.LifecycleRule;
import dev.byos.model.scenario.Origins;
import dev.byos.model.scenario.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Parts of storage accounts that are resources of their own, by the account's key. */
final class StorageParts {

  /** A part as it came. */
  private record Part<T>(
      String key, Place place, Origins.Places places, List<OpenProperty> open, T content) {
    static <T> Part<T> of(ResourceHeader header, Fields fields, T content) {
      return new Part<>(header.key(), header.place(), fields.places(), fields.open(), content);
    }
  }

  private static final class Account {
    private final List<Part<BlobServiceDraft>> services = new ArrayList<>(1);
    private final List<Part<ContainerDraft>> containers = new ArrayList<>(2);
    private final List<Part<List<LifecycleRule>>> policies = new ArrayList<>(0);
  }

  private final Map<String, Account> byAccount = new HashMap<>();
  private final Map<String, Long> immutability = new HashMap<>();

  void add(ResourceKind kind, ResourceHeader header, Fields fields) {
    String parent = ArmIds.parent(header.key());
    switch (kind) {
      case BLOB_SERVICE ->
          account(parent).services.add(Part.of(header, fields, BlobServiceDraft.read(fields)));
      case LIFECYCLE ->
          account(parent).policies.add(Part.of(header, fields, LifecycleDraft.read(fields)));
      case CONTAINER -> {
        Fields below = fields.below("containers/" + ArmIds.pathSafe(header.azureName()));
        below.place("", header.place());
        account(ArmIds.parent(parent))
            .containers
            .add(Part.of(header, below, ContainerDraft.read(header.azureName(), below)));
      }
      default -> immutability.merge(parent, ContainerDraft.policy(fields), Math::max);
    }
  }

  private Account account(String key) {
    return byAccount.computeIfAbsent(key, absent -> new Account());
  }

  /** Containers and rules of one account. */
  record OfAccount(List<BlobContainer> containers, List<LifecycleRule> rules) {
    static final OfAccount NONE = new OfAccount(List.of(), List.of());
  }

  /** Takes the parts of an account out, and adds what they say to the account. */
  OfAccount take(StorageDraft draft) {
    Account parts = byAccount.remove(draft.key);
    if (parts == null) {
      return OfAccount.NONE;
    }
    for (Part<BlobServiceDraft> part : sorted(parts.services)) {
      draft.blobService =
          draft.blobService == null ? part.content() : draft.blobService.filledFrom(part.content());
      draft.fillFrom(part.places(), part.open());
    }
    if (!parts.policies.isEmpty()) {
      draft.close(StorageDraft.LIFECYCLE_RULES);
    }
    List<LifecycleRule> rules = List.of();
    for (Part<List<LifecycleRule>> part : sorted(parts.policies)) {
      // An account has one policy; of several declarations the first counts.
      rules = rules.isEmpty() ? part.content() : rules;
      draft.fillFrom(part.places(), part.open());
    }
    if (!parts.containers.isEmpty()) {
      draft.close(StorageDraft.CONTAINERS);
    }
    Map<String, BlobContainer> containers = new TreeMap<>();
    for (Part<ContainerDraft> part : sorted(parts.containers)) {
      Long policy = immutability.remove(part.key());
      containers.putIfAbsent(
          part.content().name(), part.content().container(policy == null ? 0 : policy));
      draft.fillFrom(part.places(), part.open());
    }
    return new OfAccount(List.copyOf(containers.values()), rules);
  }

  private static <T> List<Part<T>> sorted(List<Part<T>> parts) {
    if (parts.size() > 1) {
      parts.sort(Comparator.comparing(Part::place, Places.ORDER));
    }
    return parts;
  }

  /** What is left belongs to accounts that no input declares. */
  void leftOver(NotUnderstoodTally notUnderstood) {
    String why = "the storage account is not among the inputs";
    for (Account account : byAccount.values()) {
      account.services.forEach(
          part -> notUnderstood.add(part.place(), ResourceKind.BLOB_SERVICE.plural, why));
      account.containers.forEach(
          part -> notUnderstood.add(part.place(), ResourceKind.CONTAINER.plural, why));
      account.policies.forEach(
          part -> notUnderstood.add(part.place(), ResourceKind.LIFECYCLE.plural, why));
    }
  }
}
