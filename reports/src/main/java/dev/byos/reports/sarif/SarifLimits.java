package dev.byos.reports.sarif;

/**
 * What code scanning takes. A file beyond a limit is refused as a whole, so the writer keeps below
 * all of them and says what it left out. Source: GitHub documentation, "SARIF results exceed one or
 * more limits" and "SARIF support for code scanning" (read 2026-11).
 */
public final class SarifLimits {
  /** Results per run. */
  public static final int RESULTS = 25_000;

  /** Results of a run that are stored and shown, the most severe first. */
  public static final int RESULTS_SHOWN = 5_000;

  /** Rules per run. */
  public static final int RULES = 25_000;

  /** Locations per result; a hundred are shown, so no more are written. */
  public static final int LOCATIONS = 100;

  /** Tags per rule. */
  public static final int TAGS = 20;

  /** Size of the file after gzip, in bytes. */
  public static final long COMPRESSED_BYTES = 10_000_000;

  /** Compressed bytes after which no further result is written; the rest is for what follows. */
  static final long COMPRESSED_RESULTS_BYTES = 8_000_000;

  /** Characters of a name, and of a short or full description. */
  static final int NAME_CHARACTERS = 255;

  static final int DESCRIPTION_CHARACTERS = 1_000;

  /** Characters of a result's message. */
  static final int MESSAGE_CHARACTERS = 2_000;

  /** Characters of a notification, a path or a name of a location. */
  static final int NOTICE_CHARACTERS = 500;

  /** Files that are listed. */
  static final int ARTIFACTS = 1_000;

  /** Notifications of one run; a last one says how many more there were. */
  static final int NOTIFICATIONS = 500;

  private SarifLimits() {}
}
