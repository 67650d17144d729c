package dev.byos.scenarios.imports.terraform;

import dev.byos.scenarios.imports.value.Value;
import java.util.Map;
import java.util.Optional;

/** Management policies of storage accounts: {@code azurerm_storage_management_policy}. */
final class LifecycleShapes {

  private static final Map<String, String> BASE_BLOB =
      Map.of(
          "delete_after_days_since_modification_greater_than",
          "delete.daysAfterModificationGreaterThan",
          "delete_after_days_since_creation_greater_than",
          "delete.daysAfterCreationGreaterThan",
          "delete_after_days_since_last_access_time_greater_than",
          "delete.daysAfterLastAccessTimeGreaterThan",
          "tier_to_cool_after_days_since_modification_greater_than",
          "tierToCool.daysAfterModificationGreaterThan",
          "tier_to_archive_after_days_since_modification_greater_than",
          "tierToArchive.daysAfterModificationGreaterThan");

  private LifecycleShapes() {}

  static void policy(Attribute all, Emitter out) {
    Body body = new Body(all.place());
    body.put("properties.policy.rules", Shapes.each(all.child("rule"), LifecycleShapes::rule));
    out.resource(all, body);
  }

  private static Body rule(Attribute rule) {
    Body body = new Body(rule.place());
    body.put("name", rule.get("name"));
    body.put("enabled", rule.get("enabled"));
    body.text("type", "Lifecycle");
    rule.block("filters")
        .ifPresent(
            filters ->
                body.put("definition.filters.prefixMatch", filters.get("prefix_match"))
                    .put("definition.filters.blobTypes", filters.get("blob_types")));
    rule.block("actions")
        .ifPresent(
            actions -> {
              actions.block("base_blob").ifPresent(blob -> put(body, "baseBlob", blob));
              actions.block("snapshot").ifPresent(snapshot -> put(body, "snapshot", snapshot));
              actions.block("version").ifPresent(version -> put(body, "version", version));
            });
    return body;
  }

  private static void put(Body body, String what, Attribute action) {
    BASE_BLOB.forEach(
        (attribute, property) ->
            body.put("definition.actions." + what + '.' + property, days(action, attribute)));
    body.put(
        "definition.actions." + what + ".delete.daysAfterCreationGreaterThan",
        days(action, "delete_after_days_since_creation"));
  }

  /** The provider writes -1 for what is not set. */
  private static Optional<Value> days(Attribute action, String attribute) {
    return action
        .get(attribute)
        .filter(value -> !(value instanceof Value.Numeral days) || days.number().signum() >= 0);
  }
}
