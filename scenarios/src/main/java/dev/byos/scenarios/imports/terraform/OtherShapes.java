package dev.byos.scenarios.imports.terraform;

import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Key vaults, private endpoints, diagnostic settings, system topics and Defender. */
final class OtherShapes {
  private OtherShapes() {}

  static void keyVault(Attribute all, Emitter out) {
    Body body = new Body(all.place());
    body.put("location", all.get("location"));
    body.put("properties.tenantId", all.get("tenant_id"));
    body.put("properties.sku.name", all.get("sku_name"));
    body.put("properties.enablePurgeProtection", all.get("purge_protection_enabled"));
    body.put("properties.softDeleteRetentionInDays", all.get("soft_delete_retention_days"));
    body.put(
        "properties.enableRbacAuthorization",
        all.get("rbac_authorization_enabled").or(() -> all.get("enable_rbac_authorization")));
    body.put(
        "properties.publicNetworkAccess",
        Shapes.words(all.get("public_network_access_enabled"), "Enabled", "Disabled"));
    all.block("network_acls")
        .ifPresent(
            acls -> {
              body.put("properties.networkAcls.defaultAction", acls.get("default_action"));
              body.put("properties.networkAcls.bypass", acls.get("bypass"));
            });
    out.resource(all, body);
  }

  static void privateEndpoint(Attribute all, Emitter out) {
    Body body = new Body(all.place());
    body.put("location", all.get("location"));
    body.put("properties.subnet.id", all.get("subnet_id"));
    body.put(
        "properties.privateLinkServiceConnections",
        Shapes.each(
            all.child("private_service_connection"),
            connection ->
                new Body(connection.place())
                    .put("name", connection.get("name"))
                    .put(
                        "properties.privateLinkServiceId",
                        connection.get("private_connection_resource_id"))
                    .put("properties.groupIds", connection.get("subresource_names"))));
    out.resource(all, body);
  }

  static void diagnosticSetting(Attribute all, Emitter out) {
    Body body = new Body(all.place());
    body.put("properties.workspaceId", Shapes.text(all.get("log_analytics_workspace_id")));
    body.put("properties.storageAccountId", Shapes.text(all.get("storage_account_id")));
    body.put("properties.eventHubName", Shapes.text(all.get("eventhub_name")));
    body.put(
        "properties.eventHubAuthorizationRuleId",
        Shapes.text(all.get("eventhub_authorization_rule_id")));
    List<Value> logs = new ArrayList<>();
    // Version 3 of the provider has log blocks with a switch, version 4 enabled_log blocks.
    for (Attribute log : all.child("enabled_log").items()) {
      logs.add(log(log, Optional.of(new Value.Truth(true, log.place()))));
    }
    for (Attribute log : all.child("log").items()) {
      logs.add(log(log, log.get("enabled")));
    }
    body.put("properties.logs", Optional.of(new Value.Items(logs, all.place())));
    out.resource(all, body);
  }

  private static Value log(Attribute log, Optional<Value> enabled) {
    return new Body(log.place())
        .put("category", Shapes.text(log.get("category")))
        .put("categoryGroup", Shapes.text(log.get("category_group")))
        .put("enabled", enabled)
        .build();
  }

  static void systemTopic(Attribute all, Emitter out) {
    Body body = new Body(all.place());
    body.put("location", all.get("location"));
    body.put(
        "properties.source",
        all.get("source_resource_id").or(() -> all.get("source_arm_resource_id")));
    body.put("properties.topicType", all.get("topic_type"));
    all.block("identity").ifPresent(identity -> Identities.put(body, identity));
    out.resource(all, body);
  }

  static void storageDefender(Attribute all, Emitter out) {
    Body body = new Body(all.place());
    body.put("properties.isEnabled", Optional.of(new Value.Truth(true, all.place())));
    body.put(
        "properties.overrideSubscriptionLevelSettings",
        all.get("override_subscription_settings_enabled"));
    out.resource(all, body);
  }

  static void threatProtection(Attribute all, Emitter out) {
    out.resource(all, new Body(all.place()).put("properties.isEnabled", all.get("enabled")));
  }

  static void azapi(Attribute all, Emitter out) {
    out.resource(all, Azapi.body(all));
  }

  /** Part of a resource that something else declares. */
  static void azapiUpdate(Attribute all, Emitter out) {
    Body body = new Body(all.place());
    Azapi.body(all)
        .members()
        .forEach(
            (name, value) -> {
              // The version of an update is not the one that the resource was created with.
              if (!name.equals("apiVersion")) {
                body.put(name, Optional.of(value));
              }
            });
    Optional<String> id =
        all.text("resource_id")
            .filter(text -> text.startsWith("/"))
            .or(() -> Optional.of(Azapi.name(all, Naming.name(all), "").id()));
    out.part(all.owner(), id, body);
  }
}
