package dev.byos.scenarios.script;

import dev.byos.scenarios.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which names the layout and the timeline declare, gathered before anything is read, so that values
 * may refer to what stands further down. Also what is implied: a subscription when none is
 * declared, and a creator with Owner rights for whatever does not say who creates it.
 */
final class Names {

  /** Name of the implied subscription. */
  static final String DEFAULT_SUBSCRIPTION = "default";

  /** Name of the implied creator. */
  static final String DEFAULT_CREATOR = "admin";

  private final Map<String, Set<String>> byKind = new LinkedHashMap<>();
  private final Map<String, String> subscriptionIds = new LinkedHashMap<>();
  private boolean creatorImplied;

  Names(Section layout, List<Section> timeline) {
    for (String kind :
        List.of(
            "subscriptions",
            "users",
            "userAssignedIdentities",
            "keyVaults",
            "storageAccounts",
            "speech",
            "communication")) {
      declare(kind, layout);
      for (Section entry : timeline) {
        if (Set.of("storageAccounts", "speech", "communication").contains(kind)) {
          declare(kind, entry);
        }
      }
    }
    if (subscriptions().isEmpty()) {
      byKind.get("subscriptions").add(DEFAULT_SUBSCRIPTION);
    }
    for (Section.Entry resource : layout.named("speech")) {
      declarePortalAccount(resource);
    }
  }

  private void declare(String kind, Section section) {
    Set<String> names = byKind.computeIfAbsent(kind, key -> new LinkedHashSet<>());
    section.named(kind).forEach(entry -> names.add(entry.name()));
  }

  private void declarePortalAccount(Section.Entry resource) {
    if (resource.value() instanceof YamlNode.Mapping mapping
        && mapping.fields().containsKey("createsStorage")
        && mapping.fields().get("createsStorage").value() instanceof YamlNode.Scalar creates
        && creates.text().equals("true")
        && mapping.fields().containsKey("userOwnedStorage")
        && mapping.fields().get("userOwnedStorage").value() instanceof YamlNode.Scalar account
        && !account.text().contains("/")) {
      byKind.get("storageAccounts").add(account.text());
    }
  }

  Collection<String> subscriptions() {
    return byKind.get("subscriptions");
  }

  /** Users as far as they are declared, and the implied creator. */
  Collection<String> users() {
    Set<String> users = new LinkedHashSet<>(byKind.get("users"));
    users.add(DEFAULT_CREATOR);
    return users;
  }

  Collection<String> userAssignedIdentities() {
    return byKind.get("userAssignedIdentities");
  }

  Collection<String> keyVaults() {
    return byKind.get("keyVaults");
  }

  Collection<String> storageAccounts() {
    return byKind.get("storageAccounts");
  }

  Collection<String> speech() {
    return byKind.get("speech");
  }

  Collection<String> communication() {
    return byKind.get("communication");
  }

  /** Resources that can have a system-assigned identity. */
  Collection<String> resources() {
    List<String> resources = new ArrayList<>(speech());
    resources.addAll(communication());
    return resources;
  }

  String firstSubscription() {
    return subscriptions().iterator().next();
  }

  void subscriptionId(String name, String id) {
    subscriptionIds.put(name, id);
  }

  String subscriptionId(String name) {
    return subscriptionIds.getOrDefault(name, name);
  }

  /** Name of the subscription with that GUID, or null. */
  String subscriptionOf(String id) {
    return subscriptionIds.entrySet().stream()
        .filter(entry -> entry.getValue().equalsIgnoreCase(id))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** The user in a field, the implied creator when the field is not there. */
  String userOr(Section section, String field) {
    if (!section.has(field)) {
      return impliedCreator();
    }
    String user = section.reference(field, "user", users(), DEFAULT_CREATOR);
    if (user.equals(DEFAULT_CREATOR)) {
      impliedCreator();
    }
    return user;
  }

  private String impliedCreator() {
    if (!byKind.get("users").contains(DEFAULT_CREATOR)) {
      creatorImplied = true;
    }
    return DEFAULT_CREATOR;
  }

  /** Whether something was left to the implied creator. */
  boolean creatorImplied() {
    return creatorImplied;
  }
}
