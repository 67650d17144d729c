package dev.byos.reports.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.byos.model.finding.Severity;
import dev.byos.reports.sarif.SarifRun.SarifRule;
import dev.byos.reports.text.Json;
import dev.byos.reports.text.SafeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the rules of a log, with everything that code scanning shows of them. */
final class SarifRules {

  private SarifRules() {}

  static void write(JsonGenerator json, SarifObjects objects, SarifRule rule) throws IOException {
    String title = rule.title().isBlank() ? rule.id() : SafeText.line(rule.title());
    Json.text(json, "id", rule.id());
    Json.text(
        json, "name", name(rule.title().isBlank() ? rule.id().toLowerCase(Locale.ROOT) : title));
    objects.message(
        "shortDescription", SafeText.limited(title, SarifLimits.DESCRIPTION_CHARACTERS));
    objects.message(
        "fullDescription",
        SafeText.limited(fullDescription(rule, title), SarifLimits.DESCRIPTION_CHARACTERS));
    json.writeObjectFieldStart("help");
    Json.text(json, "text", help(rule, title, false));
    Json.text(json, "markdown", help(rule, title, true));
    json.writeEndObject();
    if (rule.address() != null) {
      Json.text(json, "helpUri", rule.address());
    }
    json.writeObjectFieldStart("defaultConfiguration");
    Json.text(json, "level", rule.severity().wireName());
    json.writeEndObject();
    properties(json, rule);
  }

  private static void properties(JsonGenerator json, SarifRule rule) throws IOException {
    json.writeObjectFieldStart("properties");
    json.writeArrayFieldStart("tags");
    for (String tag : tags(rule)) {
      json.writeString(SafeText.wellFormed(tag));
    }
    json.writeEndArray();
    Json.text(json, "precision", "very-high");
    Json.text(
        json,
        "problem.severity",
        rule.severity() == Severity.NOTE ? "recommendation" : rule.severity().wireName());
    if (rule.security()) {
      Json.text(json, "security-severity", SarifObjects.securitySeverity(rule.severity()));
    }
    if (rule.pillar() != null) {
      Json.text(json, "pillar", rule.pillar());
    }
    if (rule.page() != null) {
      Json.text(json, "page", rule.page());
    }
    json.writeEndObject();
  }

  private static List<String> tags(SarifRule rule) {
    List<String> tags = new ArrayList<>();
    if (rule.security()) {
      tags.add("security");
    }
    if (rule.pillar() != null && !rule.pillar().equalsIgnoreCase("security")) {
      tags.add(rule.pillar().toLowerCase(Locale.ROOT).replace(' ', '-'));
    }
    tags.add("byos");
    tags.add("azure");
    for (String control : rule.controls()) {
      if (!tags.contains(control)) {
        tags.add(control);
      }
    }
    return tags.subList(0, Math.min(tags.size(), SarifLimits.TAGS));
  }

  /** An identifier made of words, such as {@code StorageAccountsAllowNoSharedKey}. */
  static String name(String words) {
    StringBuilder name = new StringBuilder();
    for (String word : words.split("[^A-Za-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
    }
    return name.length() == 0
        ? "Rule"
        : SafeText.limited(name.toString(), SarifLimits.NAME_CHARACTERS);
  }

  private static String fullDescription(SarifRule rule, String title) {
    String full = title.endsWith(".") ? title : title + ".";
    return rule.sources().isEmpty() ? full : full + " Demanded by " + sources(rule) + ".";
  }

  private static String sources(SarifRule rule) {
    return String.join("; ", rule.sources());
  }

  private static String help(SarifRule rule, String title, boolean markdown) {
    String between = markdown ? "\n\n" : "\n";
    List<String> parts = new ArrayList<>();
    parts.add(markdown ? "**" + escape(title) + "**" : title);
    if (!rule.sources().isEmpty()) {
      parts.add("Source: " + (markdown ? escape(sources(rule)) : sources(rule)));
    }
    if (!rule.controls().isEmpty()) {
      parts.add("Published controls: " + String.join(", ", rule.controls()));
    }
    if (rule.pillar() != null) {
      parts.add("Pillar: " + rule.pillar());
    }
    if (rule.page() != null && rule.address() != null && markdown) {
      parts.add("Why and how to fix: [" + rule.page() + "](" + rule.address() + ")");
    } else if (rule.page() != null) {
      parts.add("Why and how to fix: " + rule.page() + ", or byos rules " + rule.id());
    }
    return SafeText.limited(String.join(between, parts), 4 * SarifLimits.DESCRIPTION_CHARACTERS);
  }

  private static String escape(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>|])", "\\\\$1");
  }
}
