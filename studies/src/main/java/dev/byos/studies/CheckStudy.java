package dev.byos.studies;

import dev.byos.checks.judge.Judge;
import dev.byos.checks.judge.Judgement;
import dev.byos.checks.review.Review;
import dev.byos.checks.review.ReviewRule;
import dev.byos.checks.rule.RuleType;
import dev.byos.checks.rules.RuleAssumptions;
import dev.byos.checks.rules.RuleCatalogue;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.Intent;
import dev.byos.model.estate.ResidencyPolicy;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.Assumption;
import dev.byos.model.report.CheckReport;
import dev.byos.model.report.CheckReport.ResourceCount;
import dev.byos.model.report.CheckReport.RuleRow;
import dev.byos.model.report.Verdict;
import dev.byos.model.review.Policy;
import dev.byos.model.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An estate becomes a judged configuration: no run, no clock, no actor. Everything here works
 * without the simulator, so that a check starts in a moment.
 */
public final class CheckStudy {

  /** Findings of one rule that are kept in full; a report beyond that is of use to nobody. */
  static final int DETAILED = 25_000;

  private CheckStudy() {}

  /** Judges and weighs. */
  public static CheckReport check(CheckPlan plan) {
    Scenario scenario = withPolicy(plan.scenario(), plan.policy());
    Judgement judgement = Judge.ofConfiguration(scenario, plan.regions(), DETAILED);
    Review.Weighed weighed =
        new Review(plan.policy(), plan.suppressions(), plan.baseline(), plan.today()).of(judgement);
    return new CheckReport(
        plan.tool(),
        scenario.profile().name(),
        plan.regions().latencyData(),
        verdict(plan, weighed),
        plan.inputs(),
        plan.problems(),
        counts(scenario.estate()),
        weighed.findings(),
        weighed.counted(),
        weighed.undecided(),
        rows(weighed),
        plan.notUnderstood(),
        assumptions(plan.inputAssumptions()));
  }

  /** The estate under the policy's demands, with what the policy says of its use. */
  private static Scenario withPolicy(Scenario scenario, Policy policy) {
    Estate estate = scenario.estate();
    ResidencyPolicy own = policy.residency();
    ResidencyPolicy script = estate.residencyPolicy();
    ResidencyPolicy residency =
        new ResidencyPolicy(
            own.allowedRegions().isEmpty() ? script.allowedRegions() : own.allowedRegions(),
            own.allowedGeographies().isEmpty()
                ? script.allowedGeographies()
                : own.allowedGeographies(),
            own.maximalRoundTripMillis() > 0
                ? own.maximalRoundTripMillis()
                : script.maximalRoundTripMillis());
    return scenario.withEstate(
        estate.toBuilder().residencyPolicy(residency).intent(joined(estate, policy)).build());
  }

  private static Intent joined(Estate estate, Policy policy) {
    List<Intent.RecordingDestination> destinations =
        new ArrayList<>(estate.intent().recordingDestinations());
    destinations.addAll(policy.intent().recordingDestinations());
    Map<String, Set<Intent.SpeechUse>> uses = new TreeMap<>(estate.intent().speechUses());
    uses.putAll(policy.intent().speechUses());
    return new Intent(
        destinations,
        uses,
        policy.allowedStorageSkus().isEmpty()
            ? estate.intent().allowedStorageSkus()
            : policy.allowedStorageSkus());
  }

  /**
   * Findings that count come first. Without any, a check is clean only when all inputs could be
   * read, something was looked at and nothing that weighs as much was left undecided.
   */
  private static Verdict verdict(CheckPlan plan, Review.Weighed weighed) {
    Severity failOn = plan.failOn();
    if (weighed.counted().atLeast(failOn) > 0) {
      return Verdict.VIOLATIONS;
    }
    boolean nothingSeen = weighed.outcomes().stream().noneMatch(rule -> rule.subjects() > 0);
    boolean open =
        weighed.outcomes().stream()
            .anyMatch(rule -> rule.unknown() > 0 && rule.severity().compareTo(failOn) >= 0);
    return nothingSeen || open || !plan.problems().isEmpty() ? Verdict.INCONCLUSIVE : Verdict.CLEAN;
  }

  private static List<ResourceCount> counts(Estate estate) {
    return List.of(
        new ResourceCount("Speech resources", estate.speechResources().size()),
        new ResourceCount(
            "Communication Services resources", estate.communicationResources().size()),
        new ResourceCount("storage accounts", estate.storageAccounts().size()),
        new ResourceCount("role assignments", estate.roleAssignments().size()),
        new ResourceCount("user-assigned identities", estate.userAssignedIdentities().size()),
        new ResourceCount("key vaults", estate.keyVaults().size()),
        new ResourceCount("Event Grid system topics", estate.systemTopics().size()));
  }

  /** The rules that were applied, and those on suppressions and required controls that fired. */
  private static List<RuleRow> rows(Review.Weighed weighed) {
    List<RuleRow> rows = new ArrayList<>();
    weighed.outcomes().forEach(outcome -> rows.add(row(outcome)));
    for (ReviewRule rule : ReviewRule.values()) {
      long findings =
          weighed.findings().stream()
              .filter(reviewed -> reviewed.finding().ruleId().equals(rule.id()))
              .count();
      if (findings > 0) {
        rows.add(
            new RuleRow(
                new RuleOutcome(rule.id(), rule.title(), rule.severity(), findings, findings),
                Pillar.OPERATIONAL_EXCELLENCE,
                List.of(rule.source()),
                List.of(),
                rule.source().document()));
      }
    }
    rows.sort(Comparator.comparing(row -> row.outcome().ruleId()));
    return rows;
  }

  private static RuleRow row(RuleOutcome outcome) {
    RuleType rule =
        RuleCatalogue.rule(outcome.ruleId())
            .orElseThrow(() -> new IllegalStateException("no such rule: " + outcome.ruleId()));
    return new RuleRow(
        outcome,
        rule.pillar(),
        rule.sources(),
        rule.references(),
        "docs/rules/" + rule.id() + ".md");
  }

  private static List<Assumption> assumptions(List<Assumption> ofInput) {
    List<Assumption> all = new ArrayList<>(ofInput);
    all.addAll(RuleAssumptions.all());
    all.sort(Comparator.comparing(Assumption::id));
    return all;
  }
}
