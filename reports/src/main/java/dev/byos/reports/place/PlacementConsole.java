package dev.byos.reports.place;

import dev.byos.model.place.Assessment;
import dev.byos.model.place.Dimension;
import dev.byos.model.place.Explanation;
import dev.byos.model.place.KindRanking;
import dev.byos.model.place.PlacementReport;
import dev.byos.model.place.Ranked;
import dev.byos.reports.Texts;
import dev.byos.reports.text.SafeText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The ranking for a terminal: what came out, the best of each kind, why the others are out; or the
 * comparison that was asked for.
 */
final class PlacementConsole {
  private static final List<String> HEAD =
      List.of(
          "rank",
          "front",
          "Speech",
          "storage",
          "data location",
          "P95 ms",
          "data",
          "export",
          "borders",
          "resilience",
          "availability",
          "crosses; lacks");

  private final PlacementReport report;
  private final Writer out;

  private PlacementConsole(PlacementReport report, Writer out) {
    this.report = report;
    this.out = out;
  }

  static void write(PlacementReport report, Writer out) throws IOException {
    PlacementConsole console = new PlacementConsole(report, out);
    console.head();
    if (report.explanation() == null) {
      console.kinds();
      console.refusals();
    } else {
      console.explanation(report.explanation());
    }
    console.foot();
  }

  private void head() throws IOException {
    line(SafeText.line(PlacementWords.verdict(report)));
    line(PlacementWords.candidates(report.candidates()));
    line(PlacementWords.data(report));
  }

  private void kinds() throws IOException {
    for (KindRanking ranking : report.kinds()) {
      line("");
      line(ranking.kind().title() + ": " + PlacementWords.kind(ranking));
      if (!PlacementWords.caution(ranking).isEmpty()) {
        line("  " + PlacementWords.caution(ranking));
      }
      if (!ranking.best().isEmpty()) {
        table(ranking.best());
      }
      if (ranking.leftOut() > 0) {
        line("  " + PlacementWords.leftOut(ranking));
      }
    }
    List<String> legend = PlacementWords.legend(report);
    if (!legend.isEmpty()) {
      line("");
      for (String mark : legend) {
        line(mark);
      }
    }
  }

  private void table(List<Ranked> best) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    best.forEach(ranked -> rows.add(cells(ranked)));
    int[] widths = new int[HEAD.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder text = new StringBuilder(160);
      for (int i = 0; i < widths.length; i++) {
        text.append("  ").append(aligned(row.get(i), widths[i], isName(i)));
      }
      line(text.toString().stripTrailing());
    }
  }

  private static String aligned(String cell, int width, boolean left) {
    return String.format(Locale.ROOT, left ? "%-" + width + "s" : "%" + width + "s", cell);
  }

  private static boolean isName(int column) {
    return (column >= 2 && column <= 4) || column == HEAD.size() - 1;
  }

  private static List<String> cells(Ranked ranked) {
    Assessment assessment = ranked.assessment();
    return List.of(
        Texts.count(ranked.rank()),
        Texts.count(ranked.front()),
        assessment.combination().speechRegion(),
        assessment.combination().storageRegion(),
        assessment.combination().dataLocation(),
        PlacementWords.p95(assessment.slower()),
        PlacementWords.p95(assessment.data()),
        PlacementWords.p95(assessment.export()),
        Integer.toString(assessment.borders().size()),
        PlacementWords.score(assessment.resilience()),
        PlacementWords.score(assessment.availability()),
        shortcomings(assessment));
  }

  private static String shortcomings(Assessment assessment) {
    List<String> pieces = new ArrayList<>();
    if (!assessment.borders().isEmpty()) {
      pieces.add(PlacementWords.crossed(assessment));
    }
    String lacking = PlacementWords.lacking(assessment);
    if (!lacking.isEmpty()) {
      pieces.add(lacking);
    }
    return String.join("; ", pieces);
  }

  private void refusals() throws IOException {
    if (report.refusals().isEmpty()) {
      return;
    }
    line("");
    line("Refused, by the first demand that fails");
    for (PlacementReport.RefusalCount refused : report.refusals()) {
      line(String.format(Locale.ROOT, "  %,9d  %s", refused.count(), refused.refusal().title()));
    }
  }

  private void explanation(Explanation explanation) throws IOException {
    ExplanationWords words = new ExplanationWords(explanation);
    line("");
    line(words.side("A", explanation.first()));
    line(words.side("B", explanation.second()));
    line("");
    line(words.outcome());
    for (Dimension dimension : Dimension.values()) {
      line(
          String.format(
              Locale.ROOT, "  %-13s %s", dimension.wireName(), words.dimension(dimension)));
    }
  }

  private void foot() throws IOException {
    line("");
    line(
        PlacementWords.plural(report.assumptions().size(), "assumption")
            + " (byos explain assumptions); docs/place.md says what each figure means");
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
