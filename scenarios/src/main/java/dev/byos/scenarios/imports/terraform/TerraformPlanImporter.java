package dev.byos.scenarios.imports.terraform;

import dev.byos.scenarios.imports.ResourceSink;
import dev.byos.scenarios.imports.json.JsonDocument;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Reads what {@code terraform show -json} says of a plan or a state, and raw state files of version
 * 4. Resources of azurerm and azapi come out in Azure's shape, each value with its place; what is
 * known after apply is followed to the resource it will come from, so that relations can be judged
 * before anything is deployed. Documented in "JSON Output Format" of the Terraform documentation,
 * format versions 0.1 to 1.x.
 */
public final class TerraformPlanImporter {

  /** Parts of other resources, which are gathered before those are handed over. */
  private static final Map<String, BiConsumer<Attribute, Emitter>> PARTS =
      Map.of(
          "azurerm_storage_account_network_rules", StorageShapes::networkRules,
          "azurerm_storage_account_customer_managed_key", StorageShapes::customerManagedKey,
          "azurerm_cognitive_account_customer_managed_key", CognitiveShapes::customerManagedKey,
          "azapi_update_resource", OtherShapes::azapiUpdate);

  private static final Map<String, BiConsumer<Attribute, Emitter>> RESOURCES =
      Map.ofEntries(
          Map.entry("azurerm_storage_account", StorageShapes::account),
          Map.entry("azurerm_storage_container", StorageShapes::container),
          Map.entry("azurerm_storage_management_policy", LifecycleShapes::policy),
          Map.entry(
              "azurerm_storage_container_immutability_policy", StorageShapes::immutabilityPolicy),
          Map.entry("azurerm_cognitive_account", CognitiveShapes::account),
          Map.entry("azurerm_ai_services", CognitiveShapes::account),
          Map.entry("azurerm_communication_service", CognitiveShapes::communication),
          Map.entry("azurerm_role_assignment", RoleShapes::assignment),
          Map.entry("azurerm_role_definition", RoleShapes::definition),
          Map.entry("azurerm_user_assigned_identity", RoleShapes::identity),
          Map.entry("azurerm_key_vault", OtherShapes::keyVault),
          Map.entry("azurerm_private_endpoint", OtherShapes::privateEndpoint),
          Map.entry("azurerm_monitor_diagnostic_setting", OtherShapes::diagnosticSetting),
          Map.entry("azurerm_eventgrid_system_topic", OtherShapes::systemTopic),
          Map.entry("azurerm_security_center_storage_defender", OtherShapes::storageDefender),
          Map.entry("azurerm_advanced_threat_protection", OtherShapes::threatProtection),
          Map.entry("azapi_resource", OtherShapes::azapi));

  /** Resources that only lend their ids and names to others. */
  private static final Set<String> REFERRED_TO =
      Set.of("azurerm_key_vault_key", "azurerm_resource_group");

  /** Data sources of resources that stand already and that others may relate to. */
  private static final Set<String> DATA_SOURCES =
      Set.of(
          "azurerm_storage_account",
          "azurerm_cognitive_account",
          "azurerm_user_assigned_identity",
          "azurerm_key_vault");

  private TerraformPlanImporter() {}

  /** Reads the output of {@code terraform show -json} for a plan or a state. */
  public static void read(JsonDocument document, ResourceSink sink) {
    read(TerraformPlan.of(document.root()), sink);
  }

  /** Reads a state file of version 4 as Terraform itself writes it. */
  public static void readState(JsonDocument document, ResourceSink sink) {
    read(TerraformPlan.ofRawState(document.root()), sink);
  }

  private static void read(TerraformPlan plan, ResourceSink sink) {
    Relations relations = new Relations(plan);
    Emitter emitter = new Emitter(relations, sink);
    for (TerraformResource resource : plan.resources()) {
      BiConsumer<Attribute, Emitter> part = PARTS.get(resource.type());
      if (part != null && resource.managed()) {
        part.accept(Attribute.of(relations, resource), emitter);
      }
    }
    Set<String> declared = new HashSet<>();
    for (TerraformResource resource : plan.resources()) {
      BiConsumer<Attribute, Emitter> shape = RESOURCES.get(resource.type());
      if (resource.managed() && shape != null) {
        relations.name(resource).ifPresent(name -> declared.add(lowered(name)));
        shape.accept(Attribute.of(relations, resource), emitter);
      } else if (resource.managed()
          && !PARTS.containsKey(resource.type())
          && !REFERRED_TO.contains(resource.type())) {
        emitter.notUnderstood(resource, "it is no part of what is judged");
      }
    }
    for (TerraformResource resource : plan.resources()) {
      // Configurations often look up what they, or another of their modules, declare themselves.
      if (!resource.managed()
          && DATA_SOURCES.contains(resource.type())
          && relations.name(resource).filter(name -> declared.add(lowered(name))).isPresent()) {
        RESOURCES.get(resource.type()).accept(Attribute.of(relations, resource), emitter);
      }
    }
    emitter.finish();
  }

  private static String lowered(ArmName name) {
    return name.id().toLowerCase(Locale.ROOT);
  }
}
