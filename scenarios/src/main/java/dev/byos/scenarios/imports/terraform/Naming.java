package dev.byos.scenarios.imports.terraform;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gives every resource of a plan the name and id that Azure will give it, before Azure does: from
 * its type, its name and its parents. What is not known yet has a text in braces that is the same
 * wherever it is referred to.
 */
final class Naming {

  /** Subscription of a plan that does not say which. */
  static final String OPEN_SUBSCRIPTION = "{subscription}";

  private static final Map<String, String> PLAIN_TYPES =
      Map.ofEntries(
          Map.entry("azurerm_storage_account", "Microsoft.Storage/storageAccounts"),
          Map.entry("azurerm_cognitive_account", "Microsoft.CognitiveServices/accounts"),
          Map.entry("azurerm_ai_services", "Microsoft.CognitiveServices/accounts"),
          Map.entry(
              "azurerm_communication_service", "Microsoft.Communication/communicationServices"),
          Map.entry(
              "azurerm_user_assigned_identity", "Microsoft.ManagedIdentity/userAssignedIdentities"),
          Map.entry("azurerm_key_vault", "Microsoft.KeyVault/vaults"),
          Map.entry("azurerm_private_endpoint", "Microsoft.Network/privateEndpoints"),
          Map.entry("azurerm_eventgrid_system_topic", "Microsoft.EventGrid/systemTopics"),
          Map.entry("azurerm_resource_group", "Microsoft.Resources/resourceGroups"));

  private final Relations relations;
  private final Subscriptions subscriptions;
  private final Map<String, Optional<ArmName>> known = new HashMap<>();

  Naming(Relations relations, Subscriptions subscriptions) {
    this.relations = relations;
    this.subscriptions = subscriptions;
  }

  /** The name of a resource; empty when it is of a type that has no meaning here. */
  Optional<ArmName> of(TerraformResource resource) {
    Optional<ArmName> name = known.get(resource.address());
    if (name == null) {
      // Whoever is reached from itself has no name: cycles cannot be planned, but can be written.
      known.put(resource.address(), Optional.empty());
      name = named(resource);
      known.put(resource.address(), name);
    }
    return name;
  }

  private Optional<ArmName> named(TerraformResource resource) {
    Attribute all = Attribute.of(relations, resource);
    String type = PLAIN_TYPES.get(resource.type());
    if (type != null) {
      return Optional.of(plain(type, all));
    }
    return switch (resource.type()) {
      case "azurerm_storage_container" -> container(all);
      case "azurerm_storage_management_policy" ->
          below(all, "storage_account_id", "managementPolicies", "default");
      case "azurerm_storage_container_immutability_policy" ->
          below(all, "storage_container_resource_manager_id", "immutabilityPolicies", "default");
      case "azurerm_key_vault_key" -> below(all, "key_vault_id", "keys", name(all));
      case "azurerm_role_assignment" ->
          extension(all, "Microsoft.Authorization/roleAssignments", "scope", name(all));
      case "azurerm_role_definition" ->
          extension(
              all,
              "Microsoft.Authorization/roleDefinitions",
              "scope",
              all.text("role_definition_id").orElse(braces(all, "role_definition_id")));
      case "azurerm_monitor_diagnostic_setting" ->
          all.text("target_resource_id")
              .map(target -> logged(all, target))
              .map(
                  target ->
                      ArmName.extension(
                          "Microsoft.Insights/diagnosticSettings", name(all), target));
      case "azurerm_security_center_storage_defender" ->
          extension(
              all,
              "Microsoft.Security/defenderForStorageSettings",
              "storage_account_id",
              "current");
      case "azurerm_advanced_threat_protection" ->
          extension(
              all,
              "Microsoft.Security/advancedThreatProtectionSettings",
              "target_resource_id",
              "current");
      case "azapi_resource" -> Optional.of(Azapi.name(all, name(all), subscription(all)));
      default -> Optional.empty();
    };
  }

  private ArmName plain(String type, Attribute all) {
    Optional<String> id = all.text("id").filter(text -> text.startsWith("/subscriptions/"));
    if (id.isPresent()) {
      return ArmName.parse(id.get());
    }
    String name = name(all);
    String group =
        type.equals("Microsoft.Resources/resourceGroups")
            ? name
            : all.text("resource_group_name")
                .map(Naming::withoutSlashes)
                .orElse(braces(all, "resource_group_name"));
    return new ArmName(type, name, subscription(all), group, null);
  }

  private Optional<ArmName> container(Attribute all) {
    Optional<ArmName> account =
        all.text("storage_account_id")
            .map(ArmName::parse)
            .or(
                () ->
                    all.text("storage_account_name")
                        .map(
                            name ->
                                relations
                                    .accountNamed(name)
                                    .orElse(
                                        new ArmName(
                                            "Microsoft.Storage/storageAccounts",
                                            withoutSlashes(name),
                                            subscription(all),
                                            braces(all, "resource_group_name"),
                                            null))));
    return account.map(
        parent -> parent.below("blobServices", "default").below("containers", name(all)));
  }

  private static Optional<ArmName> below(
      Attribute all, String parent, String segment, String name) {
    return all.text(parent)
        .map(ArmName::parse)
        .filter(arm -> !arm.type().isEmpty())
        .map(arm -> arm.below(segment, name));
  }

  private static Optional<ArmName> extension(
      Attribute all, String type, String scope, String name) {
    return all.text(scope).map(id -> ArmName.extension(type, name, id));
  }

  private String subscription(Attribute all) {
    return subscriptions.of(all.owner());
  }

  /** The name, or the same text for everybody who refers to a name that is not known yet. */
  static String name(Attribute all) {
    return all.child("name")
        .value()
        .flatMap(value -> value.isOpen() ? Optional.empty() : value.asText())
        .orElse(braces(all, "name"));
  }

  /**
   * An account by itself has metrics only. Logs are those of one of its services, whose id is
   * written as the account's id with more behind it, and of that a plan tells the reference alone.
   * Most log blobs.
   */
  private static String logged(Attribute all, String target) {
    boolean logs =
        !all.child("enabled_log").items().isEmpty() || !all.child("log").items().isEmpty();
    boolean account =
        ArmName.parse(target).type().equalsIgnoreCase("Microsoft.Storage/storageAccounts");
    return logs && account ? target + "/blobServices/default" : target;
  }

  private static String braces(Attribute all, String attribute) {
    return withoutSlashes('{' + all.owner().address() + '.' + attribute + '}');
  }

  private static String withoutSlashes(String text) {
    return text.replace('/', '|');
  }
}
