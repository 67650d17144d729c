package dev.byos.checks.review;

import dev.byos.checks.judge.Judgement;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.Severity;
import dev.byos.model.finding.Undecided;
import dev.byos.model.report.RunReport.FindingCounts;
import dev.byos.model.review.Baseline;
import dev.byos.model.review.Policy;
import dev.byos.model.review.ReviewedFinding;
import dev.byos.model.review.ReviewedFinding.State;
import dev.byos.model.review.Suppression;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Weighs a judgement: replaces severities as the policy says, takes out what is suppressed or known
 * and adds findings about suppressions and required controls.
 */
public final class Review {
  private static final Comparator<ReviewedFinding> ORDER =
      Comparator.comparing((ReviewedFinding f) -> f.finding().severity())
          .reversed()
          .thenComparing(f -> f.finding().ruleId())
          .thenComparing(f -> f.finding().subject());

  private final Policy policy;
  private final SuppressionBook suppressions;
  private final Optional<Baseline> baseline;

  /**
   * @param today the day on which suppressions are looked at
   */
  public Review(
      Policy policy, List<Suppression> suppressions, Optional<Baseline> baseline, LocalDate today) {
    this.policy = policy;
    this.suppressions = new SuppressionBook(suppressions, today);
    this.baseline = baseline;
  }

  /**
   * A weighed judgement.
   *
   * @param findings errors first, then by rule and subject
   * @param counted number of findings that count, by severity
   * @param outcomes of rules that the policy does not switch off, with the policy's severities
   */
  public record Weighed(
      List<ReviewedFinding> findings,
      FindingCounts counted,
      List<RuleOutcome> outcomes,
      List<Undecided> undecided) {
    public Weighed {
      findings = List.copyOf(findings);
      outcomes = List.copyOf(outcomes);
      undecided = List.copyOf(undecided);
    }
  }

  /** Weighs a judgement; call it once. */
  public Weighed of(Judgement judgement) {
    List<RuleOutcome> outcomes =
        judgement.outcomes().stream()
            .filter(outcome -> !switchedOff(outcome.ruleId()))
            .map(this::weighed)
            .toList();
    List<Finding> findings = new ArrayList<>();
    judgement.findings().stream()
        .filter(finding -> !switchedOff(finding.ruleId()))
        .map(this::weighed)
        .forEach(findings::add);
    findings.addAll(RequiredControls.findings(policy, judgement.outcomes()));
    List<ReviewedFinding> reviewed = new ArrayList<>();
    findings.forEach(finding -> reviewed.add(reviewed(finding)));
    suppressions.findings().forEach(finding -> reviewed.add(reviewed(weighed(finding))));
    reviewed.sort(ORDER);
    return new Weighed(
        reviewed,
        counts(reviewed, outcomes),
        outcomes,
        judgement.undecided().stream().filter(open -> !switchedOff(open.ruleId())).toList());
  }

  private ReviewedFinding reviewed(Finding finding) {
    String fingerprint = Fingerprint.of(finding);
    Optional<Suppression> suppression = suppressions.of(finding);
    if (suppression.isPresent()) {
      return new ReviewedFinding(finding, fingerprint, State.SUPPRESSED, suppression.get());
    }
    boolean known =
        baseline.filter(earlier -> earlier.fingerprints().contains(fingerprint)).isPresent();
    return new ReviewedFinding(finding, fingerprint, known ? State.KNOWN : State.NEW, null);
  }

  private boolean switchedOff(String ruleId) {
    return policy.severities().containsKey(ruleId) && policy.severities().get(ruleId) == null;
  }

  private Severity severityOf(String ruleId, Severity usual) {
    Map<String, Severity> own = policy.severities();
    return own.get(ruleId) == null ? usual : own.get(ruleId);
  }

  private Finding weighed(Finding finding) {
    Severity severity = severityOf(finding.ruleId(), finding.severity());
    return severity == finding.severity()
        ? finding
        : new Finding(
            finding.ruleId(),
            severity,
            finding.subject(),
            finding.message(),
            finding.remedy(),
            finding.evidence(),
            finding.source());
  }

  private RuleOutcome weighed(RuleOutcome outcome) {
    return new RuleOutcome(
        outcome.ruleId(),
        outcome.title(),
        severityOf(outcome.ruleId(), outcome.severity()),
        outcome.subjects(),
        outcome.findings(),
        outcome.unknown());
  }

  /**
   * Findings that count. Those of a rule that are only counted, not kept, count as new: nobody can
   * say that a suppression or a baseline means them.
   */
  private static FindingCounts counts(List<ReviewedFinding> findings, List<RuleOutcome> outcomes) {
    Map<Severity, Long> counts = new EnumMap<>(Severity.class);
    Map<String, Long> kept = new HashMap<>();
    for (ReviewedFinding reviewed : findings) {
      kept.merge(reviewed.finding().ruleId(), 1L, Long::sum);
      if (reviewed.state() == State.NEW) {
        counts.merge(reviewed.finding().severity(), 1L, Long::sum);
      }
    }
    for (RuleOutcome outcome : outcomes) {
      long beyond = outcome.findings() - kept.getOrDefault(outcome.ruleId(), 0L);
      counts.merge(outcome.severity(), Math.max(0, beyond), Long::sum);
    }
    return new FindingCounts(
        counts.getOrDefault(Severity.ERROR, 0L),
        counts.getOrDefault(Severity.WARNING, 0L),
        counts.getOrDefault(Severity.NOTE, 0L));
  }
}
