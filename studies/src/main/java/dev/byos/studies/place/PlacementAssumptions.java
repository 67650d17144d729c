package dev.byos.studies.place;

import dev.byos.model.report.Assumption;
import dev.byos.simulator.entities.EntityAssumptions;
import dev.byos.simulator.network.NetworkAssumptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What a ranking of placements takes for granted without a document that says so. */
public final class PlacementAssumptions {
  /** Assumptions of other areas that the figures of a ranking rest on. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "communication-region",
          "network.estimated-pair",
          "network.fibre-floor",
          "network.round-trip-shape",
          "network.same-region");

  private PlacementAssumptions() {}

  /** Those of the ranking alone, ordered by id. */
  public static List<Assumption> all() {
    return List.of(
        new Assumption(
            "place-borders",
            "A border is crossed where two Azure geographies differ: between Speech and storage,"
                + " between the data location and storage (a storage region of the group that has"
                + " the data location's name is inside), and between storage and its paired region.",
            "The built-in copy of a recording rests in the data location for a day, and the account's"
                + " redundancy is not part of a placement, so that the most that may cross is"
                + " counted."),
        new Assumption(
            "place-custom-voice",
            "A region that offers real-time recognition counts as one that offers Custom Neural"
                + " Voice.",
            "The table of regions has no column for it; look it up before you decide."),
        new Assumption(
            "place-kind-features",
            "Batch transcription needs batch and gains from fast and Whisper transcription; logged"
                + " recognition needs real time; Custom Speech needs real time and gains from batch"
                + " and training hardware. Other features do not count.",
            "The table of regions names features and not what each kind of work needs of them."),
        new Assumption(
            "place-latency",
            "The latency of a placement is the P95 round trip of the slower of two paths: Speech to"
                + " storage, and data location to storage. Notifications and control work do not"
                + " count, for they take the same way whatever the placement.",
            "A document advises the same region for latency and names no figure to compare by."),
        new Assumption(
            "place-resilience",
            "Five things count the same: zones in the storage region, zones in the Speech region, an"
                + " allowed pair in the storage's geography, data that outlive the Speech region"
                + " (storage elsewhere, or such a pair), and work that needs one region alone.",
            "Availability figures of single regions are not published."),
        new Assumption(
            "place-unlisted-pair",
            "A paired region that the region data do not describe makes no border and no point of"
                + " resilience, and a policy that confines the pair refuses it.",
            "Where it is can't be told from its name."));
  }

  /** All that a ranking rests on, ordered by id. */
  static List<Assumption> behindARanking() {
    List<Assumption> behind = new ArrayList<>(all());
    behind.addAll(NetworkAssumptions.all());
    behind.addAll(EntityAssumptions.all());
    behind.removeIf(
        assumption ->
            !assumption.id().startsWith("place-") && !OF_OTHERS.contains(assumption.id()));
    behind.sort(Comparator.comparing(Assumption::id));
    return behind;
  }
}
