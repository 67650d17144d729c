package dev.byos.checks.rules.latency;

import dev.byos.checks.rule.RuleType;
import java.util.List;

/** The latency rules. */
public final class LatencyRules {

  private LatencyRules() {}

  /** All of them, ordered by id. */
  public static List<RuleType> all() {
    return List.of(
        RuleType.of(RegionsMayDiffer::new),
        RuleType.of(SameRegionRecommended::new),
        RuleType.of(NotTooRemote::new),
        RuleType.of(BatchKeepsItsTimes::new),
        RuleType.of(RecordingEventsComeSoon::new),
        RuleType.of(ReplicaMayLag::new));
  }
}
