package dev.byos.scenarios.imports.exports;

import dev.byos.scenarios.imports.assembly.ArmResource;
import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Brings the shapes that {@code az} prints back into Azure Resource Manager's own: many commands
 * put the members of {@code properties} beside {@code id} and {@code name} and call some otherwise.
 */
final class Flattened {
  private static final String PROPERTIES = "properties";
  private static final String STORAGE = "microsoft.storage/storageaccounts";

  /** Members that every resource may have beside its properties. */
  private static final Set<String> ENVELOPE =
      names(
          "id",
          "name",
          "type",
          "location",
          "kind",
          "sku",
          "identity",
          "tags",
          "plan",
          "zones",
          "etag",
          "systemData",
          "managedBy",
          "extendedLocation",
          "resourceGroup",
          "subscriptionId",
          "tenantId",
          "apiVersion",
          PROPERTIES);

  /** What {@code az resource list} adds of its own. */
  private static final Set<String> OF_LISTS =
      names("createdTime", "changedTime", "provisioningState");

  private Flattened() {}

  private static Set<String> names(String... names) {
    Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    set.addAll(List.of(names));
    return set;
  }

  /** The resource with its {@code properties}; open ones when the export does not show them. */
  static Value restored(Value.Members element, String lowerType) {
    Value.Members restored = withProperties(element, lowerType);
    return lowerType.equals(STORAGE) ? withPartsThatAreNotShown(restored) : restored;
  }

  /**
   * An account's own export does not show containers and lifecycle rules: they are open until other
   * exports show them.
   */
  private static Value withPartsThatAreNotShown(Value.Members account) {
    Map<String, Value> parts = new TreeMap<>();
    parts.put("containers", notShown("container-rm list", account));
    parts.put("lifecycleRules", notShown("account management-policy show", account));
    Map<String, Value> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    members.putAll(account.members());
    members.put(ArmResource.NOT_SHOWN, new Value.Members(parts, account.place()));
    return new Value.Members(members, account.place());
  }

  private static Value notShown(String command, Value.Members account) {
    return new Value.Open(
        "not among the inputs",
        "the export of an account does not show it; add the output of az storage " + command,
        Optional.empty(),
        account.place());
  }

  private static Value.Members withProperties(Value.Members element, String lowerType) {
    if (element.member(PROPERTIES).isPresent()) {
      return element;
    }
    Map<String, Value> envelope = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Map<String, Value> properties = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    boolean shown = false;
    for (Map.Entry<String, Value> member : element.members().entrySet()) {
      if (ENVELOPE.contains(member.getKey())) {
        envelope.put(member.getKey(), member.getValue());
      } else {
        shown |= !OF_LISTS.contains(member.getKey());
        properties.put(member.getKey(), member.getValue());
      }
    }
    if (!shown) {
      envelope.put(
          PROPERTIES,
          new Value.Open(
              "not in this list",
              "az resource list does not show properties; add the output of az resource show",
              Optional.empty(),
              element.place()));
      return new Value.Members(envelope, element.place());
    }
    switch (lowerType) {
      case STORAGE -> storage(properties);
      case "microsoft.authorization/roledefinitions" -> rename(properties, "roleType", "type");
      default -> {
        // Nothing is called otherwise.
      }
    }
    envelope.put(PROPERTIES, new Value.Members(properties, element.place()));
    return new Value.Members(envelope, element.place());
  }

  private static void storage(Map<String, Value> properties) {
    rename(properties, "enableHttpsTrafficOnly", "supportsHttpsTrafficOnly");
    rename(properties, "networkRuleSet", "networkAcls");
    if (properties.get("networkAcls") instanceof Value.Members acls) {
      Map<String, Value> rules = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      rules.putAll(acls.members());
      renameInItems(rules, "ipRules", "ipAddressOrRange", "value");
      renameInItems(rules, "virtualNetworkRules", "virtualNetworkResourceId", "id");
      properties.put("networkAcls", new Value.Members(rules, acls.place()));
    }
  }

  private static void renameInItems(
      Map<String, Value> members, String list, String printed, String name) {
    if (members.get(list) instanceof Value.Items items) {
      List<Value> renamed = new ArrayList<>(items.items().size());
      for (Value item : items.items()) {
        if (item instanceof Value.Members object) {
          Map<String, Value> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
          copy.putAll(object.members());
          rename(copy, printed, name);
          renamed.add(new Value.Members(copy, object.place()));
        } else {
          renamed.add(item);
        }
      }
      members.put(list, new Value.Items(renamed, items.place()));
    }
  }

  private static void rename(Map<String, Value> members, String printed, String name) {
    Value value = members.remove(printed);
    if (value != null) {
      members.putIfAbsent(name, value);
    }
  }

  /** What PowerShell's {@code Get-AzRoleAssignment | ConvertTo-Json} calls otherwise. */
  static Value roleAssignmentOfPowerShell(Value.Members element) {
    Map<String, Value> properties = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    properties.putAll(element.members());
    rename(properties, "ObjectId", "principalId");
    rename(properties, "ObjectType", "principalType");
    rename(properties, "DisplayName", "principalName");
    return new Value.Members(
        Map.of(PROPERTIES, new Value.Members(properties, element.place())), element.place());
  }
}
