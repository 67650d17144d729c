package dev.byos.scenarios.imports.terraform;

import dev.byos.scenarios.imports.value.Value;
import java.util.Optional;

/** Role assignments, role definitions and identities. */
final class RoleShapes {
  private RoleShapes() {}

  static void assignment(Attribute all, Emitter out) {
    Body body = new Body(all.place());
    body.put("properties.scope", all.get("scope"));
    body.put("properties.principalId", all.get("principal_id"));
    body.put("properties.principalType", Shapes.text(all.get("principal_type")));
    // A definition of this plan has the id {definition}|{scope}.
    body.put(
        "properties.roleDefinitionId",
        Shapes.text(all.get("role_definition_id"), id -> id.substring(0, (id + '|').indexOf('|'))));
    body.put("properties.roleDefinitionName", Shapes.text(all.get("role_definition_name")));
    body.put("properties.condition", Shapes.text(all.get("condition")));
    out.resource(all, body);
  }

  static void definition(Attribute all, Emitter out) {
    Body body = new Body(all.place());
    body.put("properties.roleName", all.get("name"));
    body.text("properties.type", "CustomRole");
    body.put("properties.assignableScopes", all.get("assignable_scopes"));
    body.put(
        "properties.permissions",
        Shapes.each(
            all.child("permissions"),
            permissions ->
                new Body(permissions.place())
                    .put("actions", permissions.get("actions"))
                    .put("notActions", permissions.get("not_actions"))
                    .put("dataActions", permissions.get("data_actions"))
                    .put("notDataActions", permissions.get("not_data_actions"))));
    out.resource(all, body);
  }

  static void identity(Attribute all, Emitter out) {
    Body body = new Body(all.place());
    body.put("location", all.get("location"));
    body.put("tags", all.get("tags"));
    body.put("properties.principalId", known(all, "principal_id"));
    body.put("properties.clientId", known(all, "client_id"));
    body.put("properties.tenantId", known(all, "tenant_id"));
    out.resource(all, body);
  }

  private static Optional<Value> known(Attribute all, String attribute) {
    return Shapes.text(all.get(attribute)).filter(value -> !value.isOpen());
  }
}
