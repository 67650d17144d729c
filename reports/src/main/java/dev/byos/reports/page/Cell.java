package dev.byos.reports.page;

import dev.byos.model.report.Story;
import dev.byos.reports.Texts;
import dev.byos.reports.text.SafeText;
import java.util.Locale;

/**
 * One cell of a table as words. What it holds decides how it looks, so that tables of all sections
 * look alike. Public for the compiled templates.
 *
 * @param text for people, one line
 * @param link where the text leads within the page, such as {@code #event-42}; empty for nowhere
 * @param id anchor of the row, such as {@code event-42}; empty for none
 */
public record Cell(Kind kind, String text, String link, String id) {

  /** What a cell holds. */
  public enum Kind {
    /** Names the row. */
    HEAD,
    /** Words. */
    TEXT,
    /** A figure, set to the right. */
    NUMBER,
    /** An instant, never broken. */
    TIME,
    /** A name that a machine reads. */
    CODE,
    /** How something ended; its own style class. */
    STATE
  }

  /** The name of the row. */
  public static Cell head(String text) {
    return new Cell(Kind.HEAD, SafeText.line(text), "", "");
  }

  /** The name of a row that other parts of the page lead to. */
  public static Cell anchored(String text, String id) {
    return new Cell(Kind.HEAD, SafeText.line(text), "", id);
  }

  /** Words that lead somewhere within the page. */
  public static Cell text(String text, String link) {
    return new Cell(Kind.TEXT, SafeText.line(text), link, "");
  }

  /** Words. */
  public static Cell text(String text) {
    return new Cell(Kind.TEXT, SafeText.line(text), "", "");
  }

  /** A virtual time as an instant, without microseconds when there are none. */
  public static Cell time(Story story, long micros) {
    String instant = Texts.instant(story, micros).replace('T', ' ');
    return new Cell(Kind.TIME, instant.replace(".000000Z", "Z"), "", "");
  }

  /** A figure. */
  public static Cell number(String text) {
    return new Cell(Kind.NUMBER, SafeText.line(text), "", "");
  }

  /** A figure that leads somewhere. */
  public static Cell number(String text, String link) {
    return new Cell(Kind.NUMBER, text, link, "");
  }

  /** A name that a machine reads. */
  public static Cell code(String text) {
    return new Cell(Kind.CODE, SafeText.line(text), "", "");
  }

  /** How something ended, such as {@code PASSED}. */
  public static Cell state(Enum<?> state) {
    return state(state.name().toLowerCase(Locale.ROOT));
  }

  /** How something ended: one word of ours, which is a style class too. */
  public static Cell state(String word) {
    return new Cell(Kind.STATE, word, "", "");
  }
}
