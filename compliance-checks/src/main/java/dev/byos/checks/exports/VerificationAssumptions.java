package dev.byos.checks.exports;

import dev.byos.model.report.Assumption;
import java.util.List;

/** What verification takes for granted because no document says it. */
public final class VerificationAssumptions {
  private static final List<Assumption> ALL =
      List.of(
          new Assumption(
              "verification.media-tolerance",
              "A media file's duration may differ from the recording's by 1 ms (WAV), three frames"
                  + " (MP3) or 125 ms (MP4).",
              "Sound and pictures are cut into whole frames and encoders add a delay of their own;"
                  + " no document gives a bound."),
          new Assumption(
              "verification.deletion-delay",
              "A blob may outlive its retention or lifecycle rule by one day.",
              "Log deletion is documented as taking minutes to a day, and lifecycle rules run about"
                  + " once a day."),
          new Assumption(
              "verification.transcript-log-form",
              "A transcript log must be a JSON object; nothing else of it is checked.",
              "The inner form of .v2.json logs is not published."),
          new Assumption(
              "verification.midnight",
              "A path's day may be the one on which the work began or the one on which it ended.",
              "The documents do not say which day counts when work runs past midnight."));

  private VerificationAssumptions() {}

  /** All of them. */
  public static List<Assumption> all() {
    return ALL;
  }
}
