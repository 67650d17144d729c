package dev.byos.model.place;

import dev.byos.model.region.LatencyData;
import dev.byos.model.report.Assumption;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Verdict;
import java.util.List;

/**
 * What {@code byos place} found: the best placements of each kind, and why the others are out.
 *
 * @param latencyData where the latency figures come from
 * @param policyFile the policy as the user gave it, or null when there is none
 * @param candidates what was combined
 * @param refusals how many placements failed each demand first; demands that nobody failed are left
 *     out
 * @param kinds those that the policy asks for, in the order of {@link SpeechKind}
 * @param explanation the comparison that was asked for, or null
 * @param assumptions what the ranking takes for granted
 */
public record PlacementReport(
    RunReport.Tool tool,
    LatencyData latencyData,
    String policyFile,
    Candidates candidates,
    List<RefusalCount> refusals,
    List<KindRanking> kinds,
    Explanation explanation,
    List<Assumption> assumptions) {

  public PlacementReport {
    refusals = List.copyOf(refusals);
    kinds = List.copyOf(kinds);
    assumptions = List.copyOf(assumptions);
  }

  /** How many of each were combined with all of the others. */
  public record Candidates(int speechRegions, int storageRegions, int dataLocations, int kinds) {
    /** How many combinations that makes. */
    public int combinations() {
      return speechRegions * storageRegions * dataLocations * kinds;
    }
  }

  /** How many placements failed a demand and none before it. */
  public record RefusalCount(Refusal refusal, int count) {}

  /** How many placements are admitted. */
  public int admitted() {
    return kinds.stream().mapToInt(KindRanking::admitted).sum();
  }

  /** Clean when there is something to rank, inconclusive when the policy admits nothing. */
  public Verdict verdict() {
    return admitted() == 0 ? Verdict.INCONCLUSIVE : Verdict.CLEAN;
  }
}
