package dev.byos.scenarios.imports.terraform;

/**
 * How Azure calls a resource: what its full id is made of.
 *
 * @param type such as {@code Microsoft.Storage/storageAccounts/blobServices}
 * @param name full name with the parents' names; open parts in braces, without slashes in them
 * @param subscription GUID or a text in braces
 * @param resourceGroup name or a text in braces; empty for a resource of a subscription
 * @param scope full id of what an extension resource belongs to, or null
 */
record ArmName(String type, String name, String subscription, String resourceGroup, String scope) {

  /** An extension of the resource with that id, in whose subscription and group it lies. */
  static ArmName extension(String type, String name, String scope) {
    ArmName parent = parse(scope);
    return new ArmName(type, name, parent.subscription(), parent.resourceGroup(), scope);
  }

  /** A resource below this one: one more segment of the type and of the name. */
  ArmName below(String segment, String childName) {
    return new ArmName(
        type + '/' + segment, name + '/' + childName, subscription, resourceGroup, scope);
  }

  /** The full id. */
  String id() {
    if (type.equalsIgnoreCase("Microsoft.Resources/resourceGroups")) {
      return "/subscriptions/" + subscription + "/resourceGroups/" + name;
    }
    StringBuilder id = new StringBuilder();
    if (scope != null) {
      id.append(scope.endsWith("/") ? scope.substring(0, scope.length() - 1) : scope);
    } else {
      id.append("/subscriptions/").append(subscription);
      if (!resourceGroup.isEmpty()) {
        id.append("/resourceGroups/").append(resourceGroup);
      }
    }
    String[] types = type.split("/", -1);
    String[] names = name.split("/", -1);
    id.append("/providers/").append(types[0]);
    for (int i = 1; i < types.length; i++) {
      id.append('/').append(types[i]);
      if (i <= names.length) {
        id.append('/').append(names[i - 1]);
      }
    }
    return id.toString();
  }

  /** Takes an id apart; parts that it does not have are empty. */
  static ArmName parse(String id) {
    String[] parts = id.startsWith("/") ? id.substring(1).split("/", -1) : new String[0];
    String subscription = "";
    String group = "";
    StringBuilder type = new StringBuilder();
    StringBuilder name = new StringBuilder();
    int at = 0;
    while (at + 1 < parts.length) {
      if (parts[at].equalsIgnoreCase("subscriptions")) {
        subscription = parts[at + 1];
      } else if (parts[at].equalsIgnoreCase("resourceGroups")) {
        group = parts[at + 1];
      } else if (parts[at].equalsIgnoreCase("providers")) {
        type.setLength(0);
        name.setLength(0);
        type.append(parts[at + 1]);
      } else {
        type.append('/').append(parts[at]);
        name.append(name.length() == 0 ? "" : "/").append(parts[at + 1]);
      }
      at += 2;
    }
    if (type.length() == 0 && !group.isEmpty()) {
      return new ArmName("Microsoft.Resources/resourceGroups", group, subscription, group, null);
    }
    return new ArmName(type.toString(), name.toString(), subscription, group, null);
  }
}
