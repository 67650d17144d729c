package dev.byos.scenarios.imports.terraform;

import dev.byos.scenarios.imports.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Identity blocks, which all resources of azurerm and azapi write alike. */
final class Identities {
  private Identities() {}

  /** Sets {@code identity} of a body. */
  static void put(Body body, Attribute identity) {
    body.put("identity.type", identity.get("type"));
    body.put("identity.principalId", known(identity, "principal_id"));
    body.put("identity.tenantId", known(identity, "tenant_id"));
    Map<String, Value> ids = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Attribute id : identity.child("identity_ids").items()) {
      id.value()
          .ifPresent(
              value ->
                  value
                      .asText()
                      .ifPresent(
                          text -> ids.put(text, new Value.Members(Map.of(), value.place()))));
    }
    if (!ids.isEmpty()) {
      body.put(
          "identity.userAssignedIdentities", Optional.of(new Value.Members(ids, identity.place())));
    }
  }

  private static Optional<Value> known(Attribute identity, String attribute) {
    return identity
        .get(attribute)
        .filter(value -> value instanceof Value.Text text && !text.text().isEmpty());
  }
}
