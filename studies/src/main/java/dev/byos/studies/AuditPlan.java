package dev.byos.studies;

import dev.byos.model.artefact.StoreLocation;
import dev.byos.model.finding.Severity;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.report.Assumption;
import dev.byos.model.report.RunReport.Tool;
import dev.byos.model.review.Policy;
import dev.byos.model.scenario.Scenario;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What to audit.
 *
 * @param yardstick what tells which artefacts there must be
 * @param estate where accounts are and what their owners demand; the history's own word when empty
 * @param store the store, given the names of all accounts that matter; it is only read
 * @param accounts accounts to look at besides those that the yardstick names
 * @param failOn lightest severity that makes a violation
 */
public record AuditPlan(
    AuditYardstick yardstick,
    Optional<Scenario> estate,
    Function<Collection<String>, StoreLocation> store,
    Collection<String> accounts,
    RegionCatalogue regions,
    Policy policy,
    List<Assumption> inputAssumptions,
    Severity failOn,
    Tool tool) {
  public AuditPlan {
    accounts = List.copyOf(accounts);
    inputAssumptions = List.copyOf(inputAssumptions);
  }
}
