package dev.byos.reports.sarif;

import java.util.Map;
import java.util.TreeMap;

/** The kinds of notification that our logs hold. */
public final class SarifNotices {
  /** An input, or a part of it, could not be read. */
  public static final String UNREADABLE = "BYOS-INPUT";

  /** A rule could not decide on a subject. */
  public static final String UNDECIDED = "BYOS-UNDECIDED";

  /** Something in an input is not understood. */
  public static final String NOT_UNDERSTOOD = "BYOS-NOT-UNDERSTOOD";

  /** The log does not hold everything. */
  public static final String LEFT_OUT = "BYOS-LEFT-OUT";

  private SarifNotices() {}

  /** All kinds with what they mean, ordered by id. */
  static Map<String, String> all() {
    return new TreeMap<>(
        Map.of(
            UNREADABLE, "An input, or a part of it, could not be read.",
            UNDECIDED, "A rule could not decide on a subject: neither a pass nor a finding.",
            NOT_UNDERSTOOD, "Something in an input is not understood and was not judged.",
            LEFT_OUT, "The log does not hold everything; the JSON report does."));
  }
}
