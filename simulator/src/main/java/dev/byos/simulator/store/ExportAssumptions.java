package dev.byos.simulator.store;

import dev.byos.model.report.Assumption;
import java.util.List;

/** What contents and stores take for granted. */
public final class ExportAssumptions {
  private static final Assumption MEDIA_UNITS =
      new Assumption(
          "export.media-units",
          "Recordings last a whole number of milliseconds (wav), of 36 ms frames (mp3) or of pairs"
              + " of video frames, 125 ms (mp4); durations are rounded down to these.",
          "A file's own header and its metadata must state the same duration.");

  private static final Assumption MEDIA_RATE =
      new Assumption(
          "export.media-rate",
          "Mp3 files have constantly 48 kbps and mp4 files about 1 Mbps, whatever is said or shown.",
          "The documents give these figures as the largest; what real calls need is not published.");

  private static final Assumption MEDIA_CONTENT =
      new Assumption(
          "export.media-content",
          "Recordings hold faint noise or silence and a grey picture; each decodes without error.",
          "Storage rules look at lengths, digests, headers and durations, never at what is heard.");

  private static final Assumption AZURITE =
      new Assumption(
          "export.azurite",
          "Azurite stores the bytes and checks digests; network rules, roles, keys, lifecycle and"
              + " regions are enforced by the simulation alone.",
          "Azurite has no management plane and knows no roles.");

  private ExportAssumptions() {}

  /** All of them. */
  public static List<Assumption> all() {
    return List.of(MEDIA_UNITS, MEDIA_RATE, MEDIA_CONTENT, AZURITE);
  }
}
