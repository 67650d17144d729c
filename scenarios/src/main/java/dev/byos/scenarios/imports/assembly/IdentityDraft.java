package dev.byos.scenarios.imports.assembly;

import dev.byos.model.estate.ManagedIdentity;
import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The {@code identity} of a resource.
 *
 * @param userAssigned the user-assigned identities, in the order of their ids
 * @param principalId object id of the system-assigned identity, when an export shows it
 */
record IdentityDraft(
    ManagedIdentity.Type type, List<Reference> userAssigned, String principalId, String tenantId) {

  private static final SortedMap<String, ManagedIdentity.Type> TYPES =
      Words.of(
          ManagedIdentity.Type.class,
          "None",
          ManagedIdentity.Type.NONE,
          "SystemAssigned",
          ManagedIdentity.Type.SYSTEM_ASSIGNED,
          "UserAssigned",
          ManagedIdentity.Type.USER_ASSIGNED,
          "SystemAssigned,UserAssigned",
          ManagedIdentity.Type.SYSTEM_AND_USER_ASSIGNED,
          "UserAssigned,SystemAssigned",
          ManagedIdentity.Type.SYSTEM_AND_USER_ASSIGNED);

  /** Reads the identity; null when the resource does not state one. */
  static IdentityDraft read(Fields fields) {
    Value.Members identity = fields.object("identity", "identity");
    if (identity == null) {
      return null;
    }
    ManagedIdentity.Type type = fields.word(TYPES, "identity/type", "identity", "type");
    return new IdentityDraft(
        type == null ? ManagedIdentity.Type.NONE : type,
        userAssigned(fields),
        literal(fields.find("identity", "principalId")),
        literal(fields.find("identity", "tenantId")));
  }

  /** The first of two declarations, with object id and tenant of whichever shows them. */
  static IdentityDraft joined(IdentityDraft first, IdentityDraft second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return new IdentityDraft(
        first.type,
        first.userAssigned,
        Draft.better(first.principalId, second.principalId),
        Draft.better(first.tenantId, second.tenantId));
  }

  private static List<Reference> userAssigned(Fields fields) {
    String property = "identity/userAssigned";
    Value value = fields.value(property, "identity", "userAssignedIdentities");
    List<Reference> found = new ArrayList<>();
    if (value instanceof Value.Members members) {
      members
          .members()
          .keySet()
          .forEach(
              id -> found.add(fields.reference(property, new Value.Text(id, members.place()))));
    } else if (value instanceof Value.Items items) {
      for (Value item : items.items()) {
        Reference reference = fields.reference(property, item);
        if (reference != null) {
          found.add(reference);
        }
      }
    } else if (value != null && !value.isOpen()) {
      fields.wrong(new String[] {"userAssignedIdentities"}, value, "an object of identities");
    }
    return found;
  }

  static String literal(Value value) {
    return value instanceof Value.Text text && !text.text().isEmpty() ? text.text() : null;
  }
}
