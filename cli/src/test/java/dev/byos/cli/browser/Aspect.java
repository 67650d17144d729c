package dev.byos.cli.browser;

import dev.byos.cli.browser.PageInspection.Chart;
import dev.byos.cli.browser.PageInspection.Choice;
import dev.byos.cli.browser.PageInspection.Followed;
import dev.byos.cli.browser.PageInspection.Layout;
import dev.byos.cli.browser.PageInspection.Opened;
import dev.byos.cli.browser.PageInspection.Press;
import dev.byos.cli.browser.PageInspection.Table;
import dev.byos.cli.browser.PageInspection.View;
import dev.byos.cli.browser.PageInspection.Visit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What must be true of every page that the command writes. Each aspect lists what is wrong, and
 * nothing when the page is in order. What a page must have (which charts, whether filters) is for
 * the tests of that page to say.
 */
// The functions are lambdas without state.
@SuppressWarnings("ImmutableEnumChecker")
enum Aspect {
  /** No console message of any level and nothing thrown. */
  QUIET(
      page ->
          page.visits().stream()
              .flatMap(visit -> Stream.concat(visit.console().stream(), visit.errors().stream()))),

  /** It is one file and asks for nothing else. */
  OFFLINE(page -> page.visits().stream().flatMap(visit -> visit.requests().stream())),

  /** Its scripts come to their end. */
  READY(page -> page.visits().stream().filter(visit -> !visit.ready()).map(Aspect::name)),

  /** Every chart is drawn and its pixels differ from blank ones, in every window. */
  CHARTS(
      page ->
          page.views().stream()
              .flatMap(
                  view ->
                      view.charts().stream()
                          .filter(Aspect::isBlank)
                          .map(chart -> view.name() + ": " + chart))),

  /** axe finds no violation, in light and dark, wide and narrow. */
  ACCESSIBLE(
      page ->
          page.views().stream()
              .flatMap(
                  view ->
                      view.accessibility().violations().stream()
                          .map(violation -> view.name() + ": " + violation))),

  /** Nothing lies beyond the window's edge, so that nobody scrolls sideways. */
  FITS_WINDOW(
      page ->
          Stream.concat(
              page.views().stream()
                  .filter(view -> view.layout().available() != view.width() || !fits(view.layout()))
                  .map(view -> view.name() + ": " + view.layout()),
              Stream.of(page.withoutScript().layout())
                  .filter(layout -> !fits(layout))
                  .map(layout -> "without script: " + layout))),

  /** The Tab key reaches every control, and each shows that it has the focus. */
  KEYBOARD(
      page ->
          Stream.concat(
              page.used().keyboard().unreached().stream().map(control -> "unreached: " + control),
              page.used().keyboard().unmarked().stream().map(control -> "no mark: " + control))),

  /** Each filter leaves the findings that it should. */
  FILTERS(
      page ->
          page.used().filters().stream()
              .flatMap(filters -> Stream.of(filters.severity(), filters.rule(), filters.text()))
              .flatMap(List::stream)
              .filter(choice -> choice.shown() != choice.expected())
              .map(Choice::toString)),

  /** A finding opens by keyboard, and links within the page lead to what they name. */
  EVIDENCE(
      page ->
          Stream.of(
                  page.used().evidence().brokenLinks().stream().map(id -> "no target: " + id),
                  page.used().evidence().opened().stream()
                      .filter(opened -> opened.before() == opened.after())
                      .map(Opened::toString),
                  page.used().evidence().followed().stream()
                      .filter(followed -> !arrived(followed))
                      .map(Followed::toString))
              .flatMap(problems -> problems)),

  /** Each button of the timeline that can be pressed changes the stretch of time that it shows. */
  ZOOM(
      page ->
          page.used().zoom().stream()
              .flatMap(zoom -> zoom.steps().stream())
              .filter(step -> step.before().equals(step.after()))
              .map(Press::toString)),

  /** On A4 paper nothing is cut, and neither charts nor evidence are lost. */
  PAPER(
      page ->
          Stream.of(
                  Stream.of(page.paper().layout())
                      .filter(layout -> !fits(layout) || !layout.cut().isEmpty())
                      .map(Layout::toString),
                  page.views().get(0).charts().stream()
                      .map(Chart::id)
                      .filter(chart -> !page.paper().charts().contains(chart))
                      .map(chart -> "not printed: " + chart),
                  page.paper().hiddenEvidence().stream().map(id -> "evidence not printed: " + id),
                  Stream.of(page.paper().pages())
                      .filter(pages -> pages == 0)
                      .map(pages -> "no page"))
              .flatMap(problems -> problems)),

  /** Without scripts the tables are still there, with all their rows. */
  WITHOUT_SCRIPT(
      page ->
          page.views().get(0).tables().stream()
              .filter(table -> !page.withoutScript().tables().contains(table) || hidden(table))
              .map(Table::toString));

  /** Axes and words are left out before pixels are counted, so that little is enough. */
  private static final double INK_MINIMAL = 0.001;

  private static final int COLOURS_MINIMAL = 2;

  private final Function<PageInspection, Stream<String>> problems;

  Aspect(Function<PageInspection, Stream<String>> problems) {
    this.problems = problems;
  }

  /** What is wrong with the page in this respect. */
  List<String> problems(PageInspection page) {
    return problems.apply(page).toList();
  }

  private static String name(Visit visit) {
    return visit instanceof View view ? view.name() : visit.getClass().getSimpleName();
  }

  private static boolean isBlank(Chart chart) {
    return !chart.drawn() || chart.colours() < COLOURS_MINIMAL || chart.ink() < INK_MINIMAL;
  }

  private static boolean fits(Layout layout) {
    return layout.width() <= layout.available() && layout.tooWide().isEmpty();
  }

  private static boolean arrived(Followed followed) {
    return followed.visible() && followed.hash().equals(followed.target());
  }

  private static boolean hidden(Table table) {
    return !table.visible();
  }
}
