package dev.byos.cli.browser;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code tools/browser/inspect.js} saw of one page; nothing is judged here.
 *
 * @param bytes the file's size
 * @param views the page in windows of 1280 pixels, light and dark, and of 390 pixels
 * @param used the page after its controls were used
 * @param paper the page as it is printed
 * @param withoutScript the page in a browser that runs no scripts
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PageInspection(
    String page,
    long bytes,
    List<View> views,
    Used used,
    Paper paper,
    WithoutScript withoutScript) {

  /** What a page said and asked for while it was looked at. */
  sealed interface Visit {
    /** Console messages of any level, with the level. */
    List<String> console();

    /** What its scripts threw. */
    List<String> errors();

    /** Addresses that it asked for beside its own file; none was let through. */
    List<String> requests();

    /** Whether its scripts came to their end. */
    boolean ready();
  }

  /** The page in a window, untouched. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record View(
      String name,
      int width,
      List<String> console,
      List<String> errors,
      List<String> requests,
      boolean ready,
      Layout layout,
      List<Chart> charts,
      List<Table> tables,
      Accessibility accessibility)
      implements Visit {}

  /**
   * How the page lies in the window.
   *
   * @param available the window's width in pixels, as the page knows it
   * @param width the width that the page needs, in pixels
   * @param tooWide elements that reach beyond the window
   * @param cut on paper, elements whose content is wider than themselves
   */
  record Layout(int available, int width, List<String> tooWide, List<String> cut) {}

  /**
   * A chart's drawing.
   *
   * @param drawn what the page says about it
   * @param width in pixels
   * @param height in pixels
   * @param colours how many different colours its pixels have
   * @param ink the share of pixels that are not of the most frequent colour, 0 to 1
   */
  record Chart(String id, boolean drawn, double width, double height, int colours, double ink) {}

  /** A table of figures. */
  record Table(String caption, int rows, boolean visible) {}

  /** What axe says: rules that passed, that are broken, and that it could not decide. */
  record Accessibility(int passes, List<Violation> violations, List<Violation> undecided) {}

  /** A broken accessibility rule and some of the elements that break it. */
  record Violation(String rule, String impact, String help, int count, List<String> nodes) {}

  /** The page after its controls were used; a part that the page lacks is empty. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Used(
      List<String> console,
      List<String> errors,
      List<String> requests,
      boolean ready,
      Keyboard keyboard,
      Optional<Filters> filters,
      Evidence evidence,
      Optional<Zoom> zoom)
      implements Visit {}

  /** Controls that the Tab key missed and those that do not show that they have the focus. */
  record Keyboard(
      int controls, List<String> order, List<String> unreached, List<String> unmarked) {}

  /** Each filter set to each value; {@code all} is the number of findings without a filter. */
  record Filters(int all, List<Choice> severity, List<Choice> rule, List<Choice> text) {}

  /** A filter's value, how many findings were left and how many should have been. */
  record Choice(String value, int shown, int expected) {}

  /** What happened to the first finding and its link. */
  record Evidence(
      int findings,
      List<String> brokenLinks,
      Optional<Opened> opened,
      Optional<Followed> followed) {}

  /** Whether a finding was open before and after its summary was chosen by the keyboard. */
  record Opened(boolean before, boolean after, int text) {}

  /** Where a link of the evidence led. */
  record Followed(String target, String hash, boolean visible) {}

  /** What the timeline's axis said of the whole run and around each press of a button. */
  record Zoom(String whole, List<Press> steps) {}

  /** One press of a button. */
  record Press(String button, String before, String after) {}

  /**
   * The page on A4 paper.
   *
   * @param hiddenEvidence findings whose evidence is not printed
   * @param charts those that are printed
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Paper(
      List<String> console,
      List<String> errors,
      List<String> requests,
      boolean ready,
      int pages,
      Layout layout,
      List<String> hiddenEvidence,
      List<String> charts)
      implements Visit {}

  /** The page without scripts. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record WithoutScript(Layout layout, List<Table> tables, String text) {}

  /** Every visit during which the page could run its scripts. */
  List<Visit> visits() {
    List<Visit> all = new ArrayList<>(views);
    all.add(used);
    all.add(paper);
    return all;
  }
}
