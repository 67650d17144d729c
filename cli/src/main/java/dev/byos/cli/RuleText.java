package dev.byos.cli;

import dev.byos.checks.page.RulePage;
import dev.byos.studies.Catalogue;
import java.io.PrintWriter;
import java.util.Optional;

/** Prints one rule with its page for a terminal, at most {@value #WIDTH} columns of prose. */
final class RuleText {
  private static final int WIDTH = 100;
  private static final String INDENT = "  ";
  private static final String LIST_ITEM = "- ";
  private final PrintWriter out;

  RuleText(PrintWriter out) {
    this.out = out;
  }

  void print(Catalogue.Entry rule) {
    out.println(rule.id() + "  " + rule.severity().wireName());
    wrapped(rule.title(), "");
    out.println();
    out.println("pillar:      " + rule.pillar().title());
    out.println("judged over: " + String.join(", ", rule.scopes()));
    wrapped("applies to:  " + rule.appliesTo(), "             ");
    out.println(
        "profiles:    " + (rule.profiles().isEmpty() ? "all" : String.join(", ", rule.profiles())));
    rule.sources()
        .forEach(
            source ->
                wrapped(
                    "source:      %s, %s (%s)"
                        .formatted(source.document(), source.section(), source.vintage()),
                    "             "));
    rule.references()
        .forEach(
            reference ->
                out.println(
                    "control:     " + reference.catalogue().title() + " " + reference.id()));
    Optional<RulePage> page = rule.page().get();
    page.ifPresent(this::print);
    if (page.isPresent()) {
      out.println();
      out.println("docs/rules/" + rule.id() + ".md");
    }
  }

  private void print(RulePage page) {
    section("Why", page.why());
    section("How to fix", page.howToFix());
    for (RulePage.Example example : page.examples()) {
      section("Example: " + example.title(), example.text());
    }
  }

  /** Prose is wrapped; what stands between code fences or in tables is kept as it is. */
  private void section(String heading, String markdown) {
    out.println();
    out.println(heading);
    StringBuilder paragraph = new StringBuilder();
    boolean code = false;
    for (String line : markdown.lines().toList()) {
      boolean fence = line.startsWith("```");
      if (fence || code || line.isBlank() || line.startsWith("|") || line.startsWith(LIST_ITEM)) {
        flush(paragraph);
      }
      if (fence) {
        code = !code;
      } else if (code || line.startsWith("|")) {
        out.println((INDENT + INDENT + line).stripTrailing());
      } else if (line.isBlank()) {
        out.println();
      } else {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    flush(paragraph);
  }

  private void flush(StringBuilder paragraph) {
    if (!paragraph.isEmpty()) {
      String text = paragraph.toString();
      wrapped(INDENT + text, text.startsWith(LIST_ITEM) ? INDENT + INDENT : INDENT);
      paragraph.setLength(0);
    }
  }

  /** Breaks a text at blanks; lines after the first are indented. */
  private void wrapped(String text, String indent) {
    String rest = text;
    while (rest.length() > WIDTH) {
      int blank = rest.lastIndexOf(' ', WIDTH);
      if (blank <= indent.length()) {
        break;
      }
      out.println(rest.substring(0, blank).stripTrailing());
      rest = indent + rest.substring(blank + 1);
    }
    out.println(rest);
  }
}
