package dev.byos.checks.page;

import dev.byos.checks.rule.RuleType;
import dev.byos.checks.rules.RuleCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what the rules' classes say into the pages of the rules, and the list of the pages. */
final class RulePages {
  /** What the families are about, in the order of the list. */
  static final Map<String, String> FAMILIES = new LinkedHashMap<>();

  static {
    FAMILIES.put("SPE", "Speech");
    FAMILIES.put("STO", "Storage");
    FAMILIES.put("IDN", "Identity");
    FAMILIES.put("NET", "Network");
    FAMILIES.put("REC", "Recording");
    FAMILIES.put("RES", "Residency");
    FAMILIES.put("LAT", "Latency");
    FAMILIES.put("CTL", "Published controls");
  }

  private final Path folder;

  RulePages(Path folder) {
    this.folder = folder;
  }

  /** The folder of the pages, wherever in the project a test runs. */
  static RulePages ofProject() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("docs/rules"))) {
      here = here.getParent();
    }
    return new RulePages(here.resolve("docs/rules"));
  }

  Path file(String id) {
    return folder.resolve(id + ".md");
  }

  Path index() {
    return folder.resolve("README.md");
  }

  Optional<String> text(String id) throws IOException {
    return Files.exists(file(id)) ? Optional.of(Files.readString(file(id))) : Optional.empty();
  }

  /** Ids of all pages there are. */
  List<String> ids() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("BYOS-"))
          .map(name -> name.replace(".md", ""))
          .sorted()
          .toList();
    }
  }

  /** Rewrites heading and generated block of every page, and the list. */
  void write() throws IOException {
    for (RuleType rule : RuleCatalogue.all()) {
      Optional<String> text = text(rule.id());
      if (text.isPresent()) {
        Files.writeString(file(rule.id()), renewed(rule, text.get()));
      }
    }
    Files.writeString(index(), list());
  }

  /** A page as it should be: what a person wrote, under what the class says. */
  static String renewed(RuleType rule, String text) {
    int end = text.indexOf(RulePage.END);
    String hand =
        end >= 0
            ? text.substring(end + RulePage.END.length())
            : text.replaceFirst("^# .*\n", "\n").replaceFirst("^\n+", "\n\n");
    return "# " + rule.id() + ": " + rule.title() + "\n\n" + generated(rule) + hand;
  }

  private static String generated(RuleType rule) {
    StringBuilder block = new StringBuilder(RulePage.BEGIN).append("\n\n| | |\n|---|---|\n");
    row(block, "Severity", rule.severity().wireName());
    row(block, "Pillar", rule.pillar().title());
    row(block, "Judged over", scopes(rule));
    row(block, "Applies to", rule.need().words());
    row(block, "Profiles", rule.profiles().isEmpty() ? "all" : String.join(", ", rule.profiles()));
    row(
        block,
        "Sources",
        rule.sources().stream()
            .map(s -> s.document() + ", " + s.section() + " (" + s.vintage() + ")")
            .collect(Collectors.joining("<br>")));
    row(
        block,
        "Published controls",
        rule.references().isEmpty()
            ? "none"
            : rule.references().stream()
                .map(r -> r.catalogue().title() + " `" + r.id() + "`")
                .collect(Collectors.joining("<br>")));
    return block.append('\n').append(RulePage.END).toString();
  }

  private static void row(StringBuilder block, String name, String value) {
    block.append("| ").append(name).append(" | ").append(value.replace("|", "\\|")).append(" |\n");
  }

  private static String scopes(RuleType rule) {
    return rule.scopes().stream()
        .map(scope -> scope.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /** The list of all rules that have a page. */
  String list() throws IOException {
    List<String> pages = ids();
    StringBuilder text =
        new StringBuilder(
            "# Rules\n\nGenerated from the rules' classes. `byos rules ID` shows a page in the"
                + " terminal.\n");
    for (Map.Entry<String, String> family : FAMILIES.entrySet()) {
      List<RuleType> rules =
          RuleCatalogue.all().stream()
              .filter(rule -> rule.id().startsWith("BYOS-" + family.getKey() + "-"))
              .filter(rule -> pages.contains(rule.id()))
              .toList();
      if (!rules.isEmpty()) {
        text.append("\n## ").append(family.getValue());
        text.append("\n\n| rule | severity | pillar | judged over | demand |\n");
        text.append("|---|---|---|---|---|\n");
        rules.forEach(
            rule ->
                text.append(
                    "| [%s](%s.md) | %s | %s | %s | %s |\n"
                        .formatted(
                            rule.id(),
                            rule.id(),
                            rule.severity().wireName(),
                            rule.pillar().title(),
                            scopes(rule),
                            rule.title())));
      }
    }
    return text.toString();
  }

  /** The package that a rule of a family may be in. */
  static List<String> packages(String id) {
    String own =
        switch (id.substring(5, 8)) {
          case "IDN" -> "identity";
          case "NET" -> "network";
          case "SPE" -> "speech";
          case "REC" -> "recording";
          case "STO" -> "storage";
          case "RES" -> "residency";
          case "LAT" -> "latency";
          case "CTL" -> "controls";
          default -> "none";
        };
    return Arrays.asList(own, own + "work", "artefacts");
  }
}
