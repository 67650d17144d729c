package dev.byos.reports.check;

import dev.byos.model.finding.Severity;

/**
 * How a check's report is written. None of it changes what was found.
 *
 * @param colour whether the terminal understands ANSI colours
 * @param failOn lightest finding that makes a test case of {@code junit.xml} fail
 * @param baselined whether findings were compared with a baseline; SARIF then says of each whether
 *     it is new
 * @param category what keeps several checks of one commit apart in code scanning
 * @param root absolute folder, forward slashes, that absolute input paths are named relative to; or
 *     null
 * @param pages absolute address under which the project's files can be read, ending in a slash; or
 *     null, and then no format links to the pages of the rules
 */
public record CheckOptions(
    boolean colour,
    Severity failOn,
    boolean baselined,
    String category,
    String root,
    String pages) {
  private static final CheckOptions DEFAULTS =
      new CheckOptions(false, Severity.ERROR, false, "byos-check", null, null);

  /** No colours, errors fail, no baseline, no folder, no links. */
  public static CheckOptions defaults() {
    return DEFAULTS;
  }

  /** The same with or without colours. */
  public CheckOptions withColour(boolean wanted) {
    return new CheckOptions(wanted, failOn, baselined, category, root, pages);
  }

  /** The same with another lightest finding that fails. */
  public CheckOptions withFailOn(Severity severity) {
    return new CheckOptions(colour, severity, baselined, category, root, pages);
  }

  /** The same with or without a baseline. */
  public CheckOptions withBaseline(boolean used) {
    return new CheckOptions(colour, failOn, used, category, root, pages);
  }

  /** The same with another category. */
  public CheckOptions withCategory(String name) {
    return new CheckOptions(colour, failOn, baselined, name, root, pages);
  }

  /** The same with another folder that absolute paths are named relative to. */
  public CheckOptions withRoot(String folder) {
    return new CheckOptions(colour, failOn, baselined, category, folder, pages);
  }

  /** The same with another address of the project's files. */
  public CheckOptions withPages(String address) {
    return new CheckOptions(colour, failOn, baselined, category, root, address);
  }
}
