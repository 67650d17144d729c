package dev.byos.checks.rules.residency;

import dev.byos.checks.rule.RuleType;
import java.util.List;

/** The residency rules. */
public final class ResidencyRules {

  private ResidencyRules() {}

  /** All of them, ordered by id. */
  public static List<RuleType> all() {
    return List.of(
        RuleType.of(RegionsAreAllowed::new),
        RuleType.of(DataLocationIsAllowed::new),
        RuleType.of(DestinationInDataLocation::new),
        RuleType.of(ReplicaInAllowedPlace::new),
        RuleType.of(EventsMayLeaveTheGeography::new),
        RuleType.of(NothingOutsideTheAccount::new),
        RuleType.of(ContainersHonourCustomerRules::new));
  }
}
