package dev.byos.checks.page;

import dev.byos.checks.rule.RuleType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person wrote about a rule, so that whoever meets a finding learns why it matters and what
 * to do. Pages are the files {@code docs/rules/ID.md}; they are packed with the rules. The table at
 * the top of a page is generated from the rule's class and is not part of this.
 *
 * @param id the rule's id
 * @param title the heading without the id
 * @param why why the rule exists, Markdown
 * @param howToFix what to do about a finding, Markdown
 * @param examples in the order of the page
 */
public record RulePage(
    String id, String title, String why, String howToFix, List<Example> examples) {
  /** The line before the generated block. */
  public static final String BEGIN = "<!-- generated from the rule's class: begin -->";

  /** The line after the generated block. */
  public static final String END = "<!-- end -->";

  public RulePage {
    examples = List.copyOf(examples);
  }

  /**
   * One example.
   *
   * @param title the language it is written in, such as {@code Bicep}, or {@code Scenario}
   * @param text Markdown
   */
  public record Example(String title, String text) {}

  /** The page of a rule; empty when nobody has written one. */
  public static Optional<RulePage> of(RuleType rule) {
    String resource = "/dev/byos/checks/pages/" + rule.id() + ".md";
    try (InputStream in = RulePage.class.getResourceAsStream(resource)) {
      return in == null
          ? Optional.empty()
          : Optional.of(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the text of a page; sections that are not there stay empty. */
  public static RulePage parse(String text) {
    String hand = text.replace("\r", "");
    int begin = hand.indexOf(BEGIN);
    int end = hand.indexOf(END);
    if (begin >= 0 && end > begin) {
      hand = hand.substring(0, begin) + hand.substring(end + END.length());
    }
    Map<String, String> chapters = sections(hand, "# ");
    String heading = chapters.keySet().stream().filter(h -> !h.isEmpty()).findFirst().orElse("");
    int colon = heading.indexOf(": ");
    Map<String, String> parts = sections(chapters.getOrDefault(heading, ""), "## ");
    List<Example> examples = new ArrayList<>();
    sections(parts.getOrDefault("Examples", ""), "### ")
        .forEach(
            (title, example) -> {
              if (!title.isEmpty()) {
                examples.add(new Example(title, example));
              }
            });
    return new RulePage(
        colon < 0 ? heading : heading.substring(0, colon),
        colon < 0 ? "" : heading.substring(colon + 2),
        parts.getOrDefault("Why", ""),
        parts.getOrDefault("How to fix", ""),
        examples);
  }

  /** Cuts a text at its headings of one level; code blocks may contain anything. */
  private static Map<String, String> sections(String text, String mark) {
    Map<String, String> sections = new LinkedHashMap<>();
    String heading = "";
    boolean code = false;
    StringBuilder body = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("```")) {
        code = !code;
      }
      if (!code && line.startsWith(mark)) {
        sections.put(heading, body.toString().strip());
        heading = line.substring(mark.length()).strip();
        body.setLength(0);
      } else {
        body.append(line).append('\n');
      }
    }
    sections.put(heading, body.toString().strip());
    return sections;
  }
}
