package dev.byos.scenarios.imports.terraform;

import dev.byos.scenarios.imports.value.Value;
import java.util.Optional;

/**
 * Speech and other Azure AI resources: {@code azurerm_cognitive_account} and {@code
 * azurerm_ai_services}, which name some attributes differently.
 */
final class CognitiveShapes {
  private CognitiveShapes() {}

  static void account(Attribute all, Emitter out) {
    Body body = new Body(all.place());
    body.put("location", all.get("location"));
    body.put("tags", all.get("tags"));
    body.put("kind", all.get("kind"));
    if (all.owner().type().equals("azurerm_ai_services")) {
      body.text("kind", "AIServices");
    }
    body.put("sku.name", all.get("sku_name"));
    all.block("identity").ifPresent(identity -> Identities.put(body, identity));
    body.put(
        "properties.userOwnedStorage",
        Shapes.each(
            all.child("storage"),
            storage ->
                new Body(storage.place())
                    .put("resourceId", storage.get("storage_account_id"))
                    .put("identityClientId", Shapes.text(storage.get("identity_client_id")))));
    body.put(
        "properties.disableLocalAuth",
        Shapes.negated(
            all.get("local_auth_enabled").or(() -> all.get("local_authentication_enabled"))));
    body.put(
        "properties.publicNetworkAccess",
        Shapes.words(all.get("public_network_access_enabled"), "Enabled", "Disabled")
            .or(() -> all.get("public_network_access")));
    body.put("properties.customSubDomainName", Shapes.text(all.get("custom_subdomain_name")));
    body.put(
        "properties.restrictOutboundNetworkAccess",
        all.get("outbound_network_access_restricted")
            .or(() -> all.get("outbound_network_access_restrited")));
    Shapes.block(
        body, "properties.networkAcls", all, "network_acls", acls -> networkAcls(acls, body));
    Shapes.block(
        body, "properties.encryption", all, "customer_managed_key", key -> ownKey(key, body));
    if (!all.owner().managed() && all.get("storage").isEmpty()) {
      String expression = all.owner().address() + ".storage";
      String reason = "the data source does not tell it";
      Value open = new Value.Open(expression, reason, Optional.empty(), all.place());
      body.put("properties.userOwnedStorage", Optional.of(open));
    }
    out.resource(all, body);
  }

  private static void networkAcls(Attribute acls, Body body) {
    String path = "properties.networkAcls.";
    body.put(path + "defaultAction", acls.get("default_action"));
    body.put(path + "bypass", Shapes.text(acls.get("bypass")));
    body.put(path + "ipRules", Shapes.eachAs("value", acls.child("ip_rules")));
    body.put(
        path + "virtualNetworkRules",
        Shapes.each(
            acls.child("virtual_network_rules"),
            rule -> new Body(rule.place()).put("id", rule.get("subnet_id"))));
  }

  private static void ownKey(Attribute key, Body body) {
    body.text("properties.encryption.keySource", "Microsoft.KeyVault");
    Shapes.key(
        body,
        "properties.encryption.keyVaultProperties",
        Shapes.text(key.get("key_vault_key_id"))
            .or(() -> Shapes.text(key.get("managed_hsm_key_id"))));
    body.put(
        "properties.encryption.keyVaultProperties.identityClientId",
        Shapes.text(key.get("identity_client_id")));
  }

  /** A resource of its own: {@code azurerm_cognitive_account_customer_managed_key}. */
  static void customerManagedKey(Attribute all, Emitter out) {
    Body body = new Body(all.place());
    ownKey(all, body);
    out.part(all.owner(), all.text("cognitive_account_id"), body);
  }

  static void communication(Attribute all, Emitter out) {
    Body body = new Body(all.place());
    body.text("location", "global");
    body.put("tags", all.get("tags"));
    body.put("properties.dataLocation", all.get("data_location"));
    body.put(
        "properties.disableLocalAuth", Shapes.negated(all.get("local_authentication_enabled")));
    all.block("identity").ifPresent(identity -> Identities.put(body, identity));
    out.resource(all, body);
  }
}
