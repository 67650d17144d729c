package dev.byos.scenarios.imports.assembly;

import dev.byos.model.estate.NetworkAcls;
import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The {@code networkAcls} of a resource; its resource-instance rules still have to be resolved.
 *
 * @param rules everything but the resource-instance rules
 */
record FirewallDraft(NetworkAcls rules, List<Reference> resourceAccessRules) {

  private static final SortedMap<String, NetworkAcls.DefaultAction> ACTIONS =
      Words.of(
          NetworkAcls.DefaultAction.class,
          "Allow",
          NetworkAcls.DefaultAction.ALLOW,
          "Deny",
          NetworkAcls.DefaultAction.DENY);
  private static final SortedMap<String, String> BYPASS =
      Words.of("AzureServices", "Logging", "Metrics", "None");

  /**
   * Reads the firewall; null when the resource does not state one.
   *
   * @param bypassByDefault what is let through when nothing is said
   */
  static FirewallDraft read(Fields fields, List<String> bypassByDefault) {
    Value.Members acls = fields.object("networkAcls", "properties", "networkAcls");
    if (acls == null) {
      return null;
    }
    Fields inner = fields.within(acls);
    NetworkAcls.DefaultAction action =
        inner.word(ACTIONS, "networkAcls/defaultAction", "defaultAction");
    return new FirewallDraft(
        new NetworkAcls(
            action == null ? NetworkAcls.DefaultAction.ALLOW : action,
            bypass(inner, bypassByDefault),
            addressed(inner, "ipRules", "value"),
            addressed(inner, "virtualNetworkRules", "id"),
            List.of()),
        resourceRules(inner));
  }

  /** {@code None}, one word, a comma list, or a list. */
  private static List<String> bypass(Fields fields, List<String> byDefault) {
    String property = "networkAcls/bypass";
    Value value = fields.find("bypass");
    if (value == null) {
      return byDefault;
    }
    List<String> words =
        value instanceof Value.Items
            ? fields.strings(property, "bypass")
            : commaSeparated(fields.text(property, "bypass"));
    List<String> found = new ArrayList<>();
    for (String word : words) {
      String known = BYPASS.get(word.strip());
      if (known == null && !ArmIds.isOpen(word)) {
        fields.wrong(
            new String[] {"bypass"}, value, "None or words of AzureServices, Logging, Metrics");
      } else if (known != null && !known.equals("None")) {
        found.add(known);
      }
    }
    return found;
  }

  private static List<String> commaSeparated(String text) {
    return text == null || text.isBlank() || ArmIds.isOpen(text)
        ? List.of()
        : List.of(text.split(",", -1));
  }

  private static List<String> addressed(Fields fields, String name, String member) {
    List<Value> items = fields.list("networkAcls/" + name, name);
    if (items == null) {
      return List.of();
    }
    List<String> found = new ArrayList<>(items.size());
    for (Value item : items) {
      Fields rule = fields.within(item);
      String text =
          item instanceof Value.Text plain
              ? plain.text()
              : rule.text("networkAcls/" + name, member);
      if (text != null) {
        found.add(text);
      }
    }
    // The whole list is the place of the property, not its last element.
    fields.value("networkAcls/" + name, name);
    return found;
  }

  private static List<Reference> resourceRules(Fields fields) {
    String property = "networkAcls/resourceAccessRules";
    List<Value> items = fields.list(property, "resourceAccessRules");
    if (items == null) {
      return List.of();
    }
    List<Reference> found = new ArrayList<>(items.size());
    for (Value item : items) {
      Value id = item instanceof Value.Members ? fields.within(item).find("resourceId") : item;
      Reference reference = id == null ? null : fields.reference(property, id);
      if (reference != null) {
        found.add(reference);
      }
    }
    return found;
  }
}
