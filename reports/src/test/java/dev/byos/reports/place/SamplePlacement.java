package dev.byos.reports.place;

import dev.byos.model.place.Assessment;
import dev.byos.model.place.Border;
import dev.byos.model.place.Combination;
import dev.byos.model.place.Dimension;
import dev.byos.model.place.Explanation;
import dev.byos.model.place.Explanation.Outcome;
import dev.byos.model.place.Explanation.Side;
import dev.byos.model.place.KindRanking;
import dev.byos.model.place.PathLatency;
import dev.byos.model.place.PathLatency.Basis;
import dev.byos.model.place.PlacementReport;
import dev.byos.model.place.PlacementReport.Candidates;
import dev.byos.model.place.PlacementReport.RefusalCount;
import dev.byos.model.place.Ranked;
import dev.byos.model.place.Refusal;
import dev.byos.model.place.Score;
import dev.byos.model.place.SpeechKind;
import dev.byos.model.region.LatencyData;
import dev.byos.model.report.Assumption;
import dev.byos.model.report.RunReport;
import java.util.List;

/** A small ranking that has one of everything. */
final class SamplePlacement {
  static final PathLatency INSIDE =
      new PathLatency("westeurope", "westeurope", 1_000, 2_000, 2_500, Basis.ASSUMED);
  static final PathLatency ACROSS =
      new PathLatency("westeurope", "northeurope", 18_000, 20_000, 21_750, Basis.PUBLISHED);
  static final PathLatency FAR =
      new PathLatency("westeurope", "austriaeast", 19_000, 23_400, 26_000, Basis.ESTIMATED);

  /** Everything holds and no border is crossed. */
  static final Assessment HOME = assessment("westeurope", INSIDE, INSIDE, List.of(), true, true);

  /** The storage is elsewhere in the geography. */
  static final Assessment NEIGHBOUR =
      assessment("northeurope", ACROSS, ACROSS, List.of(), false, true);

  /** Nothing is as good as at home. */
  static final Assessment ABROAD =
      assessment(
          "austriaeast",
          FAR,
          FAR,
          List.of(
              new Border(Border.Way.DATA, "Europe", "Austria"),
              new Border(Border.Way.REPLICATION, "Austria", "Narnia")),
          false,
          false);

  private SamplePlacement() {}

  /** A table with a kind that has more than it lists and one of which nothing is admitted. */
  static PlacementReport table() {
    return report("policy.yaml", null);
  }

  /** The same with a comparison of which the first wins. */
  static PlacementReport explained() {
    return report(
        "policy.yaml",
        new Explanation(
            new Side(HOME, null, new Ranked(1, 1, HOME)),
            new Side(ABROAD, null, new Ranked(3, 3, ABROAD)),
            Outcome.FIRST_DOMINATES,
            List.of(Dimension.values()),
            List.of()));
  }

  static PlacementReport report(String policy, Explanation explanation) {
    return new PlacementReport(
        new RunReport.Tool("byos", "0.1.0"),
        new LatencyData("a table for tests", "2026-01-02"),
        policy,
        new Candidates(2, 3, 4, 2),
        List.of(
            new RefusalCount(Refusal.STORAGE_PLACE, 30), new RefusalCount(Refusal.DATA_BUDGET, 12)),
        List.of(
            new KindRanking(
                SpeechKind.BATCH,
                6,
                1,
                4,
                List.of(
                    new Ranked(1, 1, HOME), new Ranked(2, 2, NEIGHBOUR), new Ranked(3, 3, ABROAD))),
            new KindRanking(SpeechKind.CUSTOM_VOICE, 0, 0, 0, List.of())),
        explanation,
        List.of(new Assumption("place-latency", "P95 of the slower path.", "No figure is named.")));
  }

  /** A report of which nothing is admitted. */
  static PlacementReport nothing() {
    return new PlacementReport(
        new RunReport.Tool("byos", "0.1.0"),
        new LatencyData("a table for tests", "2026-01-02"),
        "policy.yaml",
        new Candidates(1, 1, 1, 1),
        List.of(new RefusalCount(Refusal.SPEECH_PLACE, 1)),
        List.of(new KindRanking(SpeechKind.BATCH, 0, 0, 0, List.of())),
        null,
        List.of());
  }

  private static Assessment assessment(
      String storage,
      PathLatency data,
      PathLatency export,
      List<Border> borders,
      boolean single,
      boolean fast) {
    return new Assessment(
        new Combination("westeurope", storage, "Europe", SpeechKind.BATCH),
        data,
        export,
        borders,
        new Score(
            List.of(
                new Score.Part("storageZones", "storage zones", true),
                new Score.Part("singleRegion", "single region to depend on", single))),
        new Score(
            List.of(
                new Score.Part("batch", "batch transcription", true),
                new Score.Part("fast", "fast transcription", fast))));
  }
}
