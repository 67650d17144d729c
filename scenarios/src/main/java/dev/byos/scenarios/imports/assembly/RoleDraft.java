package dev.byos.scenarios.imports.assembly;

import dev.byos.model.scenario.Origins;
import dev.byos.model.scenario.Place;
import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A role assignment on its way into the estate.
 *
 * @param name its own name, a GUID or something open
 * @param definition what names the role: an id, a GUID or a Terraform address; null when only the
 *     role's name is given
 * @param roleName name of the role, where the input has it
 * @param principal the principal's value: a literal GUID or something open
 * @param exported whether it exists already, as its own id in the body tells
 * @param principalType Azure's word, or null
 * @param principalName what {@code az} prints beside the id: null when not printed, empty when the
 *     directory does not know the principal
 */
record RoleDraft(
    String key,
    String name,
    String address,
    Reference definition,
    String roleName,
    Value principal,
    String principalType,
    String principalName,
    Reference scope,
    boolean exported,
    Place place,
    Origins.Places places,
    List<OpenProperty> open) {

  /** A property that may lead to another resource; whether it is open is seen later. */
  private static Value placed(Fields fields, String property, String name) {
    Value value = fields.find("properties", name);
    if (value != null) {
      fields.place(property, value.place());
    }
    return value;
  }

  static RoleDraft read(ResourceHeader header, String scope, Fields fields) {
    Value definition = placed(fields, "role", "roleDefinitionId");
    Value roleName = placed(fields, "role", "roleDefinitionName");
    Value principal = placed(fields, "principal", "principalId");
    Value scopeValue = placed(fields, "scope", "scope");
    Reference scopeReference =
        scopeValue == null ? new Reference(scope, null) : fields.reference("scope", scopeValue);
    fields.places().put("", header.place());
    Value type = fields.find("properties", "principalType");
    Value named = fields.find("properties", "principalName");
    return new RoleDraft(
        header.key(),
        header.azureName(),
        header.address(),
        definition == null ? null : fields.reference("role", definition),
        roleName instanceof Value.Text text ? fields.texts().one(text.text()) : null,
        principal,
        type == null ? null : fields.texts().one(type.asText().orElse(null)),
        named == null ? null : named.asText().orElse(null),
        scopeReference == null ? new Reference(scope, null) : scopeReference,
        fields.find("id") instanceof Value.Text,
        header.place(),
        fields.places(),
        fields.open());
  }

  /**
   * Every assignment once. Several with one open name may be several assignments, so that only
   * those count as one whose names are known.
   */
  static List<RoleDraft> distinct(List<RoleDraft> drafts) {
    Map<String, RoleDraft> first = new HashMap<>();
    for (RoleDraft draft : drafts) {
      String key = ArmIds.isOpen(draft.name) ? draft.key + '#' + draft.place : draft.key;
      first.merge(key, draft, (a, b) -> Places.ORDER.compare(a.place, b.place) <= 0 ? a : b);
    }
    return new ArrayList<>(first.values());
  }
}
