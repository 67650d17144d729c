package dev.byos.checks.rules.speechwork;

import java.util.regex.Pattern;

/**
 * Generations of the batch transcription API, told apart by the {@code api-version}. They differ in
 * how listings are signed and in whether results must expire.
 */
enum BatchApi {
  /** v3.0, v3.1 and v3.2: listings are signed unless a client declines; no expiry by default. */
  VERSION_3,
  /** 2024-11-15 and later: BYOS listings never carry a signature; results must expire. */
  DATED,
  /** Previews and what else there may be; no rule speaks of it. */
  OTHER;

  private static final String FIRST_DATED = "2024-11-15";
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** The generation of a version; null counts as unknown. */
  static BatchApi of(String apiVersion) {
    if (apiVersion == null) {
      return OTHER;
    }
    if (apiVersion.startsWith("v3") || apiVersion.startsWith("3.")) {
      return VERSION_3;
    }
    return DATE.matcher(apiVersion).matches() && apiVersion.compareTo(FIRST_DATED) >= 0
        ? DATED
        : OTHER;
  }
}
