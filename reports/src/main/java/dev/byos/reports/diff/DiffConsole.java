package dev.byos.reports.diff;

import dev.byos.model.diff.Change;
import dev.byos.model.diff.Circumstance;
import dev.byos.model.diff.ReportDiff;
import dev.byos.model.diff.Side;
import dev.byos.reports.Texts;
import dev.byos.reports.text.SafeText;
import java.util.List;
import java.util.Locale;

/** The comparison on a terminal: how it ended first, what counts next. */
final class DiffConsole {
  private static final int LINES_SHOWN = 30;

  private final ReportDiff diff;
  private final boolean colours;
  private final List<DiffLine> lines;
  private final StringBuilder text = new StringBuilder();

  DiffConsole(ReportDiff diff, boolean colours) {
    this.diff = diff;
    this.colours = colours;
    lines = DiffLine.of(diff);
  }

  String render() {
    String code =
        switch (diff.outcome()) {
          case REGRESSION -> "31;1";
          case INCONCLUSIVE -> "33;1";
          case IMPROVED, UNCHANGED -> "32;1";
        };
    line(paint(code, DiffWords.headline(diff, lines)));
    side("baseline", diff.baseline());
    side("current", diff.current());
    circumstances();
    section("Worse", Change.REGRESSED, "31");
    section("Could not be compared", Change.INCONCLUSIVE, "33");
    section("Better", Change.IMPROVED, "32");
    section("Different", Change.CHANGED, "36");
    line("");
    line(
        DiffWords.plural(
                lines.stream().filter(line -> line.change() == Change.UNCHANGED).count(), "thing")
            + " unchanged. "
            + DiffWords.terms(diff.terms()));
    return text.toString();
  }

  private void side(String name, Side side) {
    line(
        String.format(
            Locale.ROOT,
            "  %-9s %s  %s, seed %d, %s %s",
            name,
            SafeText.line(side.file()),
            SafeText.line(side.title()),
            side.seed(),
            SafeText.line(side.tool().name()),
            SafeText.line(side.tool().version())));
  }

  private void circumstances() {
    if (diff.circumstances().isEmpty()) {
      return;
    }
    line("");
    line("Figures may have moved because of what else differs");
    List<Circumstance> all = diff.circumstances();
    for (Circumstance circumstance : all.subList(0, Math.min(LINES_SHOWN, all.size()))) {
      line("  " + SafeText.line(DiffWords.circumstance(circumstance)));
    }
    more(all.size());
  }

  private void section(String title, Change change, String code) {
    List<DiffLine> all = lines.stream().filter(line -> line.change() == change).toList();
    if (all.isEmpty()) {
      return;
    }
    line("");
    line(paint(code, title));
    for (DiffLine one : all.subList(0, Math.min(LINES_SHOWN, all.size()))) {
      line(
          String.format(Locale.ROOT, "  %-12s ", one.group().word())
              + SafeText.line(one.name())
              + ": "
              + SafeText.line(one.text()));
    }
    more(all.size());
  }

  private void more(int all) {
    if (all > LINES_SHOWN) {
      line("  and " + Texts.count(all - LINES_SHOWN) + " more; --format json has all");
    }
  }

  private String paint(String code, String words) {
    return colours ? "\u001B[" + code + "m" + words + "\u001B[0m" : words;
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
