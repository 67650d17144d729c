package dev.byos.scenarios.imports.terraform;

import dev.byos.scenarios.imports.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Storage accounts and what azurerm keeps beside them. Attribute names: documentation of the
 * azurerm provider, versions 3 and 4 (older names where they changed).
 */
final class StorageShapes {

  /** What the data source of a storage account does not tell. */
  private static final List<String> NOT_READ =
      List.of(
          "properties.allowSharedKeyAccess",
          "properties.allowBlobPublicAccess",
          "properties.publicNetworkAccess",
          "properties.networkAcls",
          "properties.encryption.keySource",
          "properties.routingPreference",
          "properties.sasPolicy",
          "properties.allowCrossTenantReplication",
          "properties.isLocalUserEnabled");

  private StorageShapes() {}

  static void account(Attribute all, Emitter out) {
    Body body = new Body(all.place());
    body.put("location", all.get("location"));
    body.put("tags", all.get("tags"));
    body.put("kind", all.get("account_kind"));
    body.put("sku.name", sku(all));
    all.block("identity").ifPresent(identity -> Identities.put(body, identity));
    switches(all, body);
    Shapes.block(
        body, "properties.networkAcls", all, "network_rules", rules -> networkAcls(rules, body));
    Shapes.block(
        body, "properties.encryption", all, "customer_managed_key", key -> ownKey(key, body));
    if (all.owner().managed()
        && all.block("customer_managed_key").isEmpty()
        && all.get("infrastructure_encryption_enabled").isPresent()) {
      body.text("properties.encryption.keySource", "Microsoft.Storage");
    }
    body.put(
        "properties.encryption.requireInfrastructureEncryption",
        all.get("infrastructure_encryption_enabled"));
    all.block("sas_policy")
        .ifPresent(
            policy ->
                body.put(
                        "properties.sasPolicy.sasExpirationPeriod", policy.get("expiration_period"))
                    .put("properties.sasPolicy.expirationAction", policy.get("expiration_action")));
    all.block("routing")
        .ifPresent(
            routing ->
                body.put("properties.routingPreference.routingChoice", routing.get("choice")));
    all.block("immutability_policy").ifPresent(policy -> immutability(policy, body));
    if (!all.owner().managed()) {
      leaveOpen(all, body);
    }
    out.resource(all, body);
    Shapes.block(body, "properties", all, "blob_properties", blob -> blobService(all, blob, out));
  }

  private static void leaveOpen(Attribute all, Body body) {
    Value.Members told = body.build();
    for (String path : NOT_READ) {
      if (told.at(path).isEmpty()) {
        String expression = all.owner().address() + '.' + path;
        String reason = "the data source does not tell it";
        Value open = new Value.Open(expression, reason, Optional.empty(), all.place());
        body.put(path, Optional.of(open));
      }
    }
  }

  private static void switches(Attribute all, Body body) {
    body.put(
        "properties.publicNetworkAccess",
        Shapes.words(all.get("public_network_access_enabled"), "Enabled", "Disabled"));
    body.put(
        "properties.allowBlobPublicAccess",
        all.get("allow_nested_items_to_be_public").or(() -> all.get("allow_blob_public_access")));
    body.put("properties.allowSharedKeyAccess", all.get("shared_access_key_enabled"));
    body.put(
        "properties.supportsHttpsTrafficOnly",
        all.get("https_traffic_only_enabled").or(() -> all.get("enable_https_traffic_only")));
    body.put("properties.minimumTlsVersion", Shapes.text(all.get("min_tls_version")));
    body.put("properties.allowCrossTenantReplication", all.get("cross_tenant_replication_enabled"));
    body.put("properties.isLocalUserEnabled", all.get("local_user_enabled"));
    body.put("properties.isHnsEnabled", all.get("is_hns_enabled"));
    body.put("properties.isSftpEnabled", all.get("sftp_enabled"));
    body.put("properties.defaultToOAuthAuthentication", all.get("default_to_oauth_authentication"));
    body.put("properties.accessTier", Shapes.text(all.get("access_tier")));
  }

  /** {@code Standard} and {@code ZRS} make {@code Standard_ZRS}. */
  private static Optional<Value> sku(Attribute all) {
    Optional<Value> tier = all.get("account_tier");
    Optional<Value> replication = all.get("account_replication_type");
    if (tier.filter(Value::isOpen).isPresent()) {
      return tier;
    }
    return Shapes.text(
        replication, text -> tier.flatMap(Value::asText).orElse("Standard") + '_' + text);
  }

  /** A resource of its own: {@code azurerm_storage_account_network_rules}. */
  static void networkRules(Attribute all, Emitter out) {
    Body body = new Body(all.place());
    networkAcls(all, body);
    out.part(all.owner(), all.text("storage_account_id"), body);
  }

  private static void networkAcls(Attribute rules, Body body) {
    String acls = "properties.networkAcls.";
    body.put(acls + "defaultAction", rules.get("default_action"));
    body.put(acls + "bypass", Shapes.joined(rules.get("bypass")));
    body.put(
        acls + "ipRules",
        Shapes.each(
            rules.child("ip_rules"),
            rule -> new Body(rule.place()).put("value", rule.value()).text("action", "Allow")));
    body.put(
        acls + "virtualNetworkRules",
        Shapes.each(
            rules.child("virtual_network_subnet_ids"),
            rule -> new Body(rule.place()).put("id", rule.value()).text("action", "Allow")));
    body.put(
        acls + "resourceAccessRules",
        Shapes.each(
            rules.child(
                rules.child("private_link_access_rules").items().isEmpty()
                    ? "private_link_access"
                    : "private_link_access_rules"),
            rule ->
                new Body(rule.place())
                    .put("resourceId", rule.get("endpoint_resource_id"))
                    .put("tenantId", rule.get("endpoint_tenant_id"))));
  }

  private static void ownKey(Attribute key, Body body) {
    body.text("properties.encryption.keySource", "Microsoft.Keyvault");
    Shapes.key(
        body,
        "properties.encryption.keyvaultproperties",
        Shapes.text(key.get("key_vault_key_id"))
            .or(() -> Shapes.text(key.get("managed_hsm_key_id"))));
    body.put(
        "properties.encryption.identity.userAssignedIdentity",
        Shapes.text(key.get("user_assigned_identity_id")));
  }

  /** A resource of its own: {@code azurerm_storage_account_customer_managed_key}. */
  static void customerManagedKey(Attribute all, Emitter out) {
    Body body = new Body(all.place());
    ownKey(all, body);
    String path = "properties.encryption.keyvaultproperties.";
    Optional<Value> vault = Shapes.text(all.get("key_vault_id"));
    body.put(
        path + "keyVaultUri",
        Shapes.text(all.get("key_vault_uri"))
            .or(
                () ->
                    Shapes.text(
                        vault, id -> "https://" + ArmName.parse(id).name() + ".vault.azure.net")));
    body.put(path + "keyName", Shapes.text(all.get("key_name")));
    body.put(path + "keyVersion", Shapes.text(all.get("key_version")));
    out.part(all.owner(), all.text("storage_account_id"), body);
  }

  private static void immutability(Attribute policy, Body body) {
    String path = "properties.immutableStorageWithVersioning.";
    body.put(path + "enabled", Optional.of(new Value.Truth(true, policy.place())));
    body.put(path + "immutabilityPolicy.state", policy.get("state"));
    body.put(
        path + "immutabilityPolicy.immutabilityPeriodSinceCreationInDays",
        policy.get("period_since_creation_in_days"));
  }

  private static void blobService(Attribute all, Attribute blob, Emitter out) {
    Body body = new Body(blob.place());
    retention(body, "properties.deleteRetentionPolicy", blob, "delete_retention_policy");
    retention(
        body,
        "properties.containerDeleteRetentionPolicy",
        blob,
        "container_delete_retention_policy");
    body.put("properties.isVersioningEnabled", blob.get("versioning_enabled"));
    body.put("properties.changeFeed.enabled", blob.get("change_feed_enabled"));
    body.put(
        "properties.cors.corsRules",
        Shapes.each(
            blob.child("cors_rule"),
            rule ->
                new Body(rule.place())
                    .put("allowedOrigins", rule.get("allowed_origins"))
                    .put("allowedMethods", rule.get("allowed_methods"))
                    .put("allowedHeaders", rule.get("allowed_headers"))
                    .put("exposedHeaders", rule.get("exposed_headers"))
                    .put("maxAgeInSeconds", rule.get("max_age_in_seconds"))));
    out.below(all, "blobServices", "default", body);
  }

  /** A block that is there switches retention on; one that is not leaves it off. */
  private static void retention(Body body, String path, Attribute blob, String name) {
    Optional<Attribute> policy = blob.block(name);
    body.put(
        path + ".enabled",
        Optional.of(
            new Value.Truth(
                policy.isPresent(), policy.map(Attribute::place).orElse(blob.place()))));
    policy.ifPresent(block -> body.put(path + ".days", block.get("days")));
  }

  static void container(Attribute all, Emitter out) {
    Body body = new Body(all.place());
    body.put(
        "properties.publicAccess",
        Shapes.text(all.get("container_access_type"), StorageShapes::publicAccess));
    body.put("properties.hasImmutabilityPolicy", all.get("has_immutability_policy"));
    body.put("properties.hasLegalHold", all.get("has_legal_hold"));
    out.resource(all, body);
  }

  private static String publicAccess(String accessType) {
    return switch (accessType.toLowerCase(Locale.ROOT)) {
      case "private" -> "None";
      case "blob" -> "Blob";
      case "container" -> "Container";
      default -> accessType;
    };
  }

  static void immutabilityPolicy(Attribute all, Emitter out) {
    Body body = new Body(all.place());
    body.put(
        "properties.immutabilityPeriodSinceCreationInDays", all.get("immutability_period_in_days"));
    body.put("properties.state", Shapes.words(all.get("locked"), "Locked", "Unlocked"));
    out.resource(all, body);
  }
}
