package dev.byos.benchmarks.byos100;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.byos.benchmarks.byos100.SampleEstate.Role;
import dev.byos.benchmarks.byos100.SampleEstate.ScopeKind;
import dev.byos.benchmarks.byos100.SampleEstate.Speech;
import dev.byos.benchmarks.byos100.SampleEstate.Storage;

/**
 * An estate as {@code terraform show -json} prints a plan before the first apply: ids and
 * principals are unknown, the configuration says what they refer to.
 */
final class TerraformEncoding {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final SampleEstate estate;
  private final ObjectNode plan = JSON.objectNode();
  private final ArrayNode planned;
  private final ArrayNode changes;
  private final ArrayNode configuration;

  private TerraformEncoding(SampleEstate estate) {
    this.estate = estate;
    plan.put("format_version", "1.2").put("terraform_version", "1.9.8");
    planned = plan.putObject("planned_values").putObject("root_module").putArray("resources");
    changes = plan.putArray("resource_changes");
    ObjectNode configured = plan.putObject("configuration");
    configured
        .putObject("provider_config")
        .putObject("azurerm")
        .put("name", "azurerm")
        .putObject("expressions")
        .putObject("subscription_id")
        .put("constant_value", SampleEstate.SUBSCRIPTION);
    configuration = configured.putObject("root_module").putArray("resources");
  }

  /** A resource in its three places. */
  private record Triple(ObjectNode values, ObjectNode unknown, ObjectNode expressions) {
    Triple refers(String attribute, String... references) {
      unknown.put(attribute, true);
      ArrayNode names = expressions.putObject(attribute).putArray("references");
      for (String reference : references) {
        names.add(reference);
      }
      return this;
    }
  }

  static ObjectNode of(SampleEstate estate) {
    TerraformEncoding encoding = new TerraformEncoding(estate);
    encoding.group();
    estate.storage.values().forEach(encoding::storage);
    estate.speech.values().forEach(encoding::speech);
    estate
        .communication
        .values()
        .forEach(
            communication -> {
              // The provider has no identity block for this type; the neutral provider has.
              Triple triple = encoding.resource("azapi_resource", communication.name);
              triple
                  .values()
                  .put("type", "Microsoft.Communication/communicationServices@2023-04-01")
                  .put("name", communication.name)
                  .put("location", "global")
                  .put("parent_id", SampleEstate.group());
              ObjectNode body = triple.values().putObject("body");
              body.putObject("properties")
                  .put("dataLocation", communication.dataLocation)
                  .put("disableLocalAuth", true);
              encoding.identity(triple, communication.identity);
            });
    if (estate.customRoleDefined) {
      encoding.customRole();
    }
    for (int i = 0; i < estate.roles.size(); i++) {
      encoding.role("role" + i, estate.roles.get(i));
    }
    if (estate.unrelatedResources) {
      encoding.unrelated();
    }
    return encoding.plan;
  }

  private Triple resource(String type, String name) {
    String address = type + "." + name;
    ObjectNode entry = planned.addObject();
    entry.put("address", address).put("mode", "managed").put("type", type).put("name", name);
    entry.put("provider_name", "registry/" + type.substring(0, type.indexOf('_')));
    ObjectNode values = entry.putObject("values");
    ObjectNode change = changes.addObject();
    change.put("address", address).put("mode", "managed").put("type", type).put("name", name);
    ObjectNode details = change.putObject("change");
    details.putArray("actions").add("create");
    details.putNull("before");
    details.set("after", values);
    ObjectNode unknown = details.putObject("after_unknown");
    unknown.put("id", true);
    ObjectNode configured = configuration.addObject();
    configured.put("address", address).put("mode", "managed").put("type", type).put("name", name);
    return new Triple(values, unknown, configured.putObject("expressions"));
  }

  private void group() {
    Triple group = resource("azurerm_resource_group", "byos");
    group.values().put("name", SampleEstate.GROUP).put("location", "westeurope");
  }

  private void storage(Storage account) {
    Triple triple = resource("azurerm_storage_account", account.name);
    ObjectNode values = triple.values();
    int underscore = account.sku.indexOf('_');
    values
        .put("name", account.name)
        .put("resource_group_name", SampleEstate.GROUP)
        .put("location", account.region)
        .put("account_kind", account.kind)
        .put("account_tier", account.sku.substring(0, underscore))
        .put("account_replication_type", account.sku.substring(underscore + 1))
        .put("shared_access_key_enabled", account.sharedKey)
        .put("allow_nested_items_to_be_public", account.anonymous)
        .put("https_traffic_only_enabled", account.httpsOnly)
        .put("min_tls_version", account.tls)
        .put("public_network_access_enabled", account.publicNetworkAccess.equals("Enabled"))
        .put("cross_tenant_replication_enabled", false)
        .put("infrastructure_encryption_enabled", true)
        .put("local_user_enabled", false);
    values
        .putArray("routing")
        .addObject()
        .put("choice", "MicrosoftRouting")
        .put("publish_internet_endpoints", false)
        .put("publish_microsoft_endpoints", false);
    values
        .putArray("sas_policy")
        .addObject()
        .put("expiration_period", account.sasPeriod)
        .put("expiration_action", "Log");
    if (account.customerKey) {
      values
          .putArray("customer_managed_key")
          .addObject()
          .put("key_vault_key_id", "https://byosvault.vault.azure.net/keys/main/1");
    }
    ObjectNode rules = values.putArray("network_rules").addObject();
    rules.put("default_action", account.deny ? "Deny" : "Allow");
    rules.putArray("bypass").add(account.bypass);
    rules.putArray("ip_rules");
    rules.putArray("virtual_network_subnet_ids");
    ArrayNode links = rules.putArray("private_link_access");
    // The resource needs the account, so the rule cannot refer to the resource: it names its id.
    account.resourceRules.forEach(
        name ->
            links
                .addObject()
                .put("endpoint_resource_id", estate.speechId(name))
                .put("endpoint_tenant_id", SampleEstate.TENANT));
    ObjectNode blobs = values.putArray("blob_properties").addObject();
    blobs.put("versioning_enabled", account.versioning);
    ArrayNode deleted = blobs.putArray("delete_retention_policy");
    ArrayNode deletedContainers = blobs.putArray("container_delete_retention_policy");
    if (account.softDeleteDays > 0) {
      deleted.addObject().put("days", account.softDeleteDays);
      deletedContainers.addObject().put("days", account.softDeleteDays);
    }
    account.heldByContainer.forEach((name, held) -> container(account, name, held));
    if (account.privateEndpoint) {
      Triple endpoint = resource("azurerm_private_endpoint", account.name);
      endpoint
          .values()
          .put("name", account.name + "-endpoint")
          .put("resource_group_name", SampleEstate.GROUP)
          .put("location", account.region);
      ObjectNode connection = endpoint.values().putArray("private_service_connection").addObject();
      connection
          .put("name", "blob")
          .put("is_manual_connection", false)
          .put("private_connection_resource_id", estate.storageId(account.name))
          .putArray("subresource_names")
          .add("blob");
    }
  }

  private void container(Storage account, String name, boolean held) {
    if (held) {
      Triple triple = resource("azapi_resource", account.name + "_" + name.replace('-', '_'));
      triple
          .values()
          .put("type", "Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01")
          .put("name", name)
          .put("parent_id", estate.storageId(account.name) + "/blobServices/default");
      triple.values().putObject("body").set("properties", ArmBodies.container(true));
      return;
    }
    Triple triple = resource("azurerm_storage_container", account.name + "_" + name);
    triple
        .values()
        .put("name", name)
        .put("storage_account_name", account.name)
        .put("container_access_type", "private");
  }

  private void speech(Speech speech) {
    Triple triple = resource("azurerm_cognitive_account", speech.name);
    ObjectNode values = triple.values();
    values
        .put("name", speech.name)
        .put("resource_group_name", SampleEstate.GROUP)
        .put("location", speech.region)
        .put("kind", "SpeechServices")
        .put("sku_name", speech.sku)
        .put("custom_subdomain_name", speech.name)
        .put("local_auth_enabled", speech.localAuth)
        .put("public_network_access_enabled", false);
    values
        .putArray("network_acls")
        .addObject()
        .put("default_action", "Deny")
        .set("ip_rules", JSON.arrayNode());
    values
        .putArray("customer_managed_key")
        .addObject()
        .put("key_vault_key_id", "https://byosvault.vault.azure.net/keys/main/1");
    identity(triple, speech.identity);
    ArrayNode storage = values.putArray("storage");
    ArrayNode unknown = triple.unknown().putArray("storage");
    ArrayNode expressions = triple.expressions().putArray("storage");
    for (String account : speech.storage) {
      storage.addObject().putNull("identity_client_id");
      unknown.addObject().put("storage_account_id", true);
      String address = "azurerm_storage_account." + account;
      expressions
          .addObject()
          .putObject("storage_account_id")
          .putArray("references")
          .add(address + ".id")
          .add(address);
    }
  }

  private void identity(Triple triple, String type) {
    if (type.equals("None")) {
      triple.values().putArray("identity");
      return;
    }
    ObjectNode identity = triple.values().putArray("identity").addObject();
    identity.put("type", type);
    ArrayNode ids = identity.putArray("identity_ids");
    if (type.contains("UserAssigned")) {
      ids.add(SampleEstate.id("Microsoft.ManagedIdentity/userAssignedIdentities", "shared"));
    }
    triple
        .unknown()
        .putArray("identity")
        .addObject()
        .put("principal_id", true)
        .put("tenant_id", true);
  }

  private void role(String name, Role role) {
    Triple triple = resource("azurerm_role_assignment", name);
    if (role.role.startsWith("Custom")) {
      triple.refers(
          "role_definition_id",
          "azurerm_role_definition.writer.role_definition_resource_id",
          "azurerm_role_definition.writer");
    } else {
      triple.values().put("role_definition_name", role.role);
    }
    if (role.scope == ScopeKind.ACCOUNT) {
      String account = "azurerm_storage_account." + role.account;
      triple.refers("scope", account + ".id", account);
    } else if (role.scope == ScopeKind.GROUP) {
      triple.refers("scope", "azurerm_resource_group.byos.id", "azurerm_resource_group.byos");
    } else {
      triple.values().put("scope", ExportEncoding.scope(estate, role));
    }
    String type =
        estate.speech.containsKey(role.principal) ? "azurerm_cognitive_account" : "azapi_resource";
    String address = type + "." + role.principal;
    triple.refers(
        "principal_id", address + ".identity[0].principal_id", address + ".identity[0]", address);
  }

  private void customRole() {
    Triple triple = resource("azurerm_role_definition", "writer");
    triple
        .values()
        .put("name", "Custom Blob Writer")
        .put("scope", "/subscriptions/" + SampleEstate.SUBSCRIPTION);
    triple
        .values()
        .putArray("permissions")
        .addObject()
        .putArray("data_actions")
        .add("Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write");
    triple.unknown().put("role_definition_resource_id", true);
  }

  private void unrelated() {
    Triple other = resource("azurerm_storage_account", "webcontent");
    other
        .values()
        .put("name", "webcontent")
        .put("resource_group_name", SampleEstate.GROUP)
        .put("location", "westeurope")
        .put("account_kind", "StorageV2")
        .put("account_tier", "Standard")
        .put("account_replication_type", "GRS")
        .put("allow_nested_items_to_be_public", true);
    Triple site = resource("azurerm_linux_web_app", "portal");
    site.values().put("name", "portal").put("https_only", false);
  }
}
