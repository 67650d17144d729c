package dev.byos.reports.compare;

import dev.byos.model.compare.Comparison;
import dev.byos.model.compare.LayoutResult;
import dev.byos.model.report.Assumption;
import dev.byos.reports.text.Markdown;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** The comparison for a pull request or a wiki. */
final class CompareMarkdown {

  private CompareMarkdown() {}

  static void write(Comparison comparison, Writer writer) throws IOException {
    writer.write("# " + Markdown.text(comparison.workload().name()) + "\n\n");
    boolean first = true;
    for (String reason : comparison.reasons()) {
      String text = Markdown.text(reason);
      writer.write((first ? "**" + text + "**" : text) + "\n");
      first = false;
    }
    writer.write("\n" + Markdown.text(CompareWords.story(comparison)) + "\n");
    for (LayoutResult layout : comparison.layouts()) {
      if (!layout.description().isEmpty()) {
        writer.write(
            "\n- **" + Markdown.text(layout.name()) + "**: " + Markdown.text(layout.description()));
      }
    }
    writer.write("\n");
    for (CompareTable table : CompareTable.of(comparison)) {
      table(table, comparison.layouts(), writer);
    }
    writer.write("\n" + Markdown.text(CompareWords.prices(comparison)) + "\n");
    writer.write("\n" + Markdown.text(CompareWords.latencyData(comparison)) + "\n");
    assumptions(comparison.assumptions(), writer);
  }

  private static void table(CompareTable table, List<LayoutResult> layouts, Writer writer)
      throws IOException {
    writer.write("\n## " + Markdown.text(table.title()) + "\n\n");
    row("", layouts.stream().map(LayoutResult::name).toList(), writer);
    writer.write("|---|" + "---:|".repeat(layouts.size()) + "\n");
    for (CompareTable.Row row : table.rows()) {
      row(row.label(), row.cells(), writer);
    }
  }

  private static void row(String label, List<String> cells, Writer writer) throws IOException {
    writer.write(
        "| "
            + Markdown.text(label)
            + " | "
            + cells.stream().map(Markdown::text).collect(Collectors.joining(" | "))
            + " |\n");
  }

  private static void assumptions(List<Assumption> assumptions, Writer writer) throws IOException {
    writer.write("\n## Assumptions\n\n");
    for (Assumption assumption : assumptions) {
      writer.write(
          "- "
              + Markdown.code(assumption.id())
              + " "
              + Markdown.text(assumption.statement())
              + "\n");
    }
  }
}
