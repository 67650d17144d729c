package dev.byos.scenarios.imports.assembly;

import dev.byos.model.estate.LifecycleRule;
import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The rules of a management policy that delete blobs. */
final class LifecycleDraft {
  private static final List<String> AGES =
      List.of(
          "daysAfterModificationGreaterThan",
          "daysAfterCreationGreaterThan",
          "daysAfterLastAccessTimeGreaterThan");

  private LifecycleDraft() {}

  /** One rule for each prefix; rules that are switched off or delete nothing are left out. */
  static List<LifecycleRule> read(Fields fields) {
    List<Value> items = fields.list("lifecycleRules", "properties", "policy", "rules");
    List<LifecycleRule> rules = new ArrayList<>();
    if (items == null) {
      return rules;
    }
    for (Value item : items) {
      Fields rule = fields.within(item);
      String name = rule.text("lifecycleRules", "name");
      String path = "lifecycleRules/" + (name == null ? "rule" : ArmIds.pathSafe(name));
      Boolean enabled = rule.flag(path, "enabled");
      Integer days = deleteAfter(rule, path);
      if (days == null || Boolean.FALSE.equals(enabled)) {
        continue;
      }
      List<String> prefixes = rule.strings(path, "definition", "filters", "prefixMatch");
      fields.place(path, item.place());
      for (String prefix : prefixes.isEmpty() ? List.of("") : prefixes) {
        rules.add(
            new LifecycleRule(
                path.substring(path.indexOf('/') + 1), prefix, ContainerDraft.micros(days)));
      }
    }
    fields.value("lifecycleRules", "properties", "policy", "rules");
    return rules;
  }

  private static Integer deleteAfter(Fields rule, String path) {
    for (String age : AGES) {
      if (rule.find("definition", "actions", "baseBlob", "delete", age) != null) {
        return rule.integer(path, "definition", "actions", "baseBlob", "delete", age);
      }
    }
    return null;
  }
}
