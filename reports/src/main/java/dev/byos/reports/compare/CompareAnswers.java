package dev.byos.reports.compare;

import dev.byos.model.compare.Comparison;
import dev.byos.model.compare.LayoutResult;
import dev.byos.model.compare.PathLatency;
import dev.byos.model.report.DataFlow;
import dev.byos.model.report.Verdict;
import dev.byos.reports.Texts;
import dev.byos.reports.page.Answer;
import dev.byos.reports.page.Wording;
import dev.byos.reports.text.SafeText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The layouts side by side on the first screen: verdict, speed, losses, borders and cost. */
final class CompareAnswers {
  private static final int SHOWN = 8;

  private final Comparison comparison;

  CompareAnswers(Comparison comparison) {
    this.comparison = comparison;
  }

  List<Answer> all() {
    List<Answer> cards = new ArrayList<>();
    for (LayoutResult layout : comparison.layouts()) {
      if (cards.size() < SHOWN) {
        cards.add(card("layout-" + (cards.size() + 1), layout));
      }
    }
    return cards;
  }

  private Answer card(String id, LayoutResult layout) {
    boolean best = layout.name().equals(comparison.winner());
    return new Answer(
        id,
        SafeText.line(layout.name()) + (best ? " · best" : ""),
        verdict(layout.verdict()),
        Answer.tone(layout.verdict()),
        lines(layout),
        "#layouts");
  }

  private static String verdict(Verdict verdict) {
    return switch (verdict) {
      case CLEAN -> "Clean";
      case VIOLATIONS -> "Violations";
      case INCONCLUSIVE -> "Inconclusive";
    };
  }

  private List<String> lines(LayoutResult layout) {
    List<String> lines = new ArrayList<>();
    lines.add(Wording.plural(layout.rules().size(), "rule") + " with findings");
    slowest(layout, "export", lines);
    slowest(layout, "data", lines);
    double lost = 0;
    for (var fault : layout.faults()) {
      lost += fault.lost().known() ? fault.lost().mean() : 0;
    }
    if (!layout.faults().isEmpty()) {
      lines.add(Estimates.number(lost) + " lost to faults a run");
    }
    long abroad =
        layout.flows().stream().filter(DataFlow::crossesBorder).mapToLong(DataFlow::bytes).sum();
    lines.add((abroad == 0 ? "nothing" : Texts.bytes(abroad)) + " known to cross a border");
    lines.add(
        Estimates.money(layout.cost().total())
            + " "
            + SafeText.line(comparison.prices().currency())
            + " a run");
    return lines;
  }

  /** The worst P95 of a kind of path. */
  private static void slowest(LayoutResult layout, String path, List<String> lines) {
    layout.latency().stream()
        .filter(row -> row.path().equals(path) && row.p95Millis().known())
        .max(Comparator.comparingDouble((PathLatency row) -> row.p95Millis().mean()))
        .ifPresent(
            row ->
                lines.add(
                    "P95 "
                        + Estimates.millis(row.p95Millis())
                        + ", slowest "
                        + SafeText.line(row.metric())));
  }
}
