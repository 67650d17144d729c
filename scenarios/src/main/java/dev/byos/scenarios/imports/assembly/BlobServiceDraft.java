package dev.byos.scenarios.imports.assembly;

import dev.byos.model.estate.StorageProtection.CorsRule;
import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Settings of an account's blob service; they end in the account's protection. */
record BlobServiceDraft(
    Integer blobSoftDeleteDays,
    Integer containerSoftDeleteDays,
    Boolean versioning,
    List<CorsRule> corsRules) {

  static final BlobServiceDraft UNSTATED = new BlobServiceDraft(null, null, null, List.of());

  static BlobServiceDraft read(Fields fields) {
    return new BlobServiceDraft(
        days(fields, "blobSoftDeleteDays", "deleteRetentionPolicy"),
        days(fields, "containerSoftDeleteDays", "containerDeleteRetentionPolicy"),
        fields.flag("versioning", "properties", "isVersioningEnabled"),
        cors(fields));
  }

  private static Integer days(Fields fields, String property, String policy) {
    Boolean enabled = fields.flag(property, "properties", policy, "enabled");
    if (enabled == null) {
      return null;
    }
    return enabled ? fields.integer(property, "properties", policy, "days") : Integer.valueOf(0);
  }

  private static List<CorsRule> cors(Fields fields) {
    List<Value> items = fields.list("corsRules", "properties", "cors", "corsRules");
    if (items == null) {
      return List.of();
    }
    List<CorsRule> rules = new ArrayList<>(items.size());
    for (Value item : items) {
      Fields rule = fields.within(item);
      Integer age = rule.integer("corsRules", "maxAgeInSeconds");
      rules.add(
          new CorsRule(
              words(rule, "allowedOrigins"),
              words(rule, "allowedMethods"),
              words(rule, "allowedHeaders"),
              words(rule, "exposedHeaders"),
              age == null ? 0 : age));
    }
    // The whole list is the place of the property, not its last element.
    fields.value("corsRules", "properties", "cors", "corsRules");
    return rules;
  }

  /** A list, or the comma list that some clients print. */
  private static List<String> words(Fields rule, String name) {
    if (rule.find(name) instanceof Value.Text text) {
      List<String> found = new ArrayList<>();
      Collections.addAll(found, text.text().split(",", -1));
      return found.stream().map(String::strip).toList();
    }
    return rule.strings("corsRules", name);
  }

  /** What the first says, and the second where the first says nothing. */
  BlobServiceDraft filledFrom(BlobServiceDraft other) {
    return new BlobServiceDraft(
        Draft.better(blobSoftDeleteDays, other.blobSoftDeleteDays),
        Draft.better(containerSoftDeleteDays, other.containerSoftDeleteDays),
        Draft.better(versioning, other.versioning),
        corsRules.isEmpty() ? other.corsRules : corsRules);
  }
}
