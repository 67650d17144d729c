package dev.byos.scenarios.imports.assembly;

import dev.byos.scenarios.imports.value.Value;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What roles are called, built in or defined by an input. */
final class RoleDefinitions {

  /**
   * A role.
   *
   * @param custom null when the input cannot tell
   */
  record Role(String name, Boolean custom) {}

  private final Map<String, Role> defined = new HashMap<>();

  void add(ResourceHeader header, Fields fields) {
    Value name = fields.find("properties", "roleName");
    Value type = fields.find("properties", "type");
    boolean builtIn =
        type instanceof Value.Text text && text.text().equalsIgnoreCase("BuiltInRole");
    String text = name == null ? null : name.asText().orElse(null);
    Role role = new Role(text == null ? header.azureName() : text, !builtIn);
    defined.put(header.azureName().toLowerCase(Locale.ROOT), role);
    if (header.address() != null) {
      defined.put(header.address(), role);
    }
    if (text != null) {
      defined.put("name:" + text.toLowerCase(Locale.ROOT), role);
    }
  }

  /** The role that an assignment names; null when nothing is known of it. */
  Role of(RoleDraft assignment) {
    if (assignment.definition() != null) {
      String text = assignment.definition().text();
      Role found = defined.get(text);
      String guid = ArmIds.last(text);
      if (found == null) {
        found = defined.get(guid.toLowerCase(Locale.ROOT));
      }
      if (found != null) {
        return found;
      }
      String builtIn = BuiltInRoles.name(guid);
      if (builtIn != null) {
        return new Role(builtIn, false);
      }
    }
    String name = assignment.roleName();
    if (name == null || name.isEmpty() || ArmIds.isOpen(name)) {
      return null;
    }
    Role found = defined.get("name:" + name.toLowerCase(Locale.ROOT));
    if (found != null) {
      return found;
    }
    String builtIn = BuiltInRoles.spelling(name);
    return builtIn == null ? new Role(name, null) : new Role(builtIn, false);
  }
}
