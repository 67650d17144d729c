package dev.byos.checks.trace;

import dev.byos.checks.rule.RuleType;
import dev.byos.checks.rules.RuleCatalogue;
import java.util.List;
import java.util.stream.Collectors;

/** Writes {@code docs/traceability.md}. */
final class TraceabilityTable {
  private static final String HEAD =
      """
      # Traceability

      The rules rest on two documents of March 2023: **SEED-A**, how to use a BYOS Speech resource (2023-03-28), and **SEED-B**, the
      overview of BYOS for call recording (2023-03-16). Every sentence of both that demands something is listed here with the rules
      that judge it, told in other words. The number is that of the sentence within its section; of a list, the item comes first (2.3 is
      the third sentence of item 2). *Signal* is the word that makes it a demand; sentences that state or show one without such a
      word are listed as well. The last part accounts for the sentences that demand nothing.

      Generated from `compliance-checks/src/main/resources/dev/byos/checks/traceability.psv` and from the rules; tests hold that each
      sentence has a rule, that each rule resting on the two documents has a sentence in the section it cites, and that no sentence is
      left out of the count.
      """;

  private TraceabilityTable() {}

  static String markdown() {
    List<TracedSentence> all = Traceability.sentences();
    StringBuilder text = new StringBuilder(HEAD);
    String section = "";
    for (TracedSentence each : all) {
      if (!each.demands()) {
        continue;
      }
      String heading = each.document() + ", " + each.section();
      if (!heading.equals(section)) {
        section = heading;
        text.append("\n## ").append(heading).append("\n\n");
        text.append("| sentence | signal | what it says | rules |\n|---|---|---|---|\n");
      }
      text.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  each.place(),
                  each.signal(),
                  each.says(),
                  each.rules().stream()
                      .map(TraceabilityTable::link)
                      .collect(Collectors.joining(", "))));
    }
    rules(text);
    rest(all, text);
    return text.toString();
  }

  private static void rules(StringBuilder text) {
    text.append("\n## From rule to sentence\n\n| rule | demand | sentences |\n|---|---|---|\n");
    for (RuleType rule : RuleCatalogue.all()) {
      List<TracedSentence> sentences = Traceability.of(rule.id());
      if (!sentences.isEmpty()) {
        text.append(
            "| %s | %s | %s |\n"
                .formatted(
                    link(rule.id()),
                    rule.title(),
                    sentences.stream()
                        .map(s -> s.document() + ", " + s.section() + " " + s.place())
                        .collect(Collectors.joining("<br>"))));
      }
    }
  }

  private static void rest(List<TracedSentence> all, StringBuilder text) {
    text.append("\n## Sentences that demand nothing\n\n| document, section | sentence | it |\n");
    text.append("|---|---|---|\n");
    all.stream()
        .filter(each -> !each.demands())
        .forEach(
            each ->
                text.append(
                    "| %s, %s | %s | %s |\n"
                        .formatted(each.document(), each.section(), each.place(), each.says())));
  }

  private static String link(String id) {
    return "[" + id + "](rules/" + id + ".md)";
  }
}
