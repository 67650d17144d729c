package dev.byos.reports.place;

import dev.byos.model.place.Assessment;
import dev.byos.model.place.Dimension;
import dev.byos.model.place.Explanation;
import dev.byos.model.place.KindRanking;
import dev.byos.model.place.PlacementReport;
import dev.byos.model.place.Ranked;
import dev.byos.reports.Texts;
import dev.byos.reports.text.Markdown;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** {@code summary.md}: the ranking on one page, for a comment or a design document. */
final class PlacementMarkdown {
  private final PlacementReport report;
  private final Writer out;

  private PlacementMarkdown(PlacementReport report, Writer out) {
    this.report = report;
    this.out = out;
  }

  static void write(PlacementReport report, Writer out) throws IOException {
    new PlacementMarkdown(report, out).write();
  }

  private void write() throws IOException {
    out.append("# byos place\n\n");
    paragraph(PlacementWords.verdict(report));
    paragraph(PlacementWords.candidates(report.candidates()) + ". " + PlacementWords.data(report));
    if (report.explanation() != null) {
      explanation(report.explanation());
    }
    for (KindRanking ranking : report.kinds()) {
      kind(ranking);
    }
    for (String mark : PlacementWords.legend(report)) {
      paragraph(mark);
    }
    refusals();
    out.append("## Assumptions\n\n");
    for (var assumption : report.assumptions()) {
      out.append("- ").append(Markdown.code(assumption.id())).append(": ");
      out.append(Markdown.text(assumption.statement())).append('\n');
    }
  }

  private void explanation(Explanation explanation) throws IOException {
    ExplanationWords words = new ExplanationWords(explanation);
    out.append("## A or B\n\n");
    paragraph(words.side("A", explanation.first()));
    paragraph(words.side("B", explanation.second()));
    paragraph(words.outcome());
    for (Dimension dimension : Dimension.values()) {
      out.append("- ").append(dimension.wireName()).append(": ");
      out.append(Markdown.text(words.dimension(dimension))).append('\n');
    }
    out.append('\n');
  }

  private void kind(KindRanking ranking) throws IOException {
    out.append("## ").append(ranking.kind().title()).append("\n\n");
    paragraph(PlacementWords.kind(ranking) + ".");
    if (!PlacementWords.caution(ranking).isEmpty()) {
      paragraph(PlacementWords.caution(ranking));
    }
    if (ranking.best().isEmpty()) {
      return;
    }
    out.append(
        row(
            List.of(
                "rank",
                "front",
                "placement",
                "P95 ms",
                "data",
                "export",
                "borders",
                "resilience",
                "availability",
                "lacks")));
    out.append("|---:|---:|---|---:|---:|---:|---|---:|---:|---|\n");
    for (Ranked ranked : ranking.best()) {
      out.append(row(cells(ranked)));
    }
    out.append('\n');
    if (ranking.leftOut() > 0) {
      paragraph(PlacementWords.leftOut(ranking));
    }
  }

  private static List<String> cells(Ranked ranked) {
    Assessment assessment = ranked.assessment();
    String crossed = PlacementWords.crossed(assessment);
    return List.of(
        Texts.count(ranked.rank()),
        Texts.count(ranked.front()),
        Markdown.code(assessment.combination().id()),
        Markdown.text(PlacementWords.p95(assessment.slower())),
        Markdown.text(PlacementWords.p95(assessment.data())),
        Markdown.text(PlacementWords.p95(assessment.export())),
        assessment.borders().size() + (crossed.isEmpty() ? "" : ": " + Markdown.text(crossed)),
        PlacementWords.score(assessment.resilience()),
        PlacementWords.score(assessment.availability()),
        Markdown.text(PlacementWords.lacking(assessment)));
  }

  private void refusals() throws IOException {
    if (report.refusals().isEmpty()) {
      return;
    }
    out.append("## Refused, by the first demand that fails\n\n");
    out.append(row(List.of("combinations", "why"))).append("|---:|---|\n");
    for (PlacementReport.RefusalCount refused : report.refusals()) {
      out.append(
          row(List.of(Texts.count(refused.count()), Markdown.text(refused.refusal().title()))));
    }
    out.append('\n');
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private void paragraph(String words) throws IOException {
    out.append(Markdown.text(words)).append("\n\n");
  }
}
