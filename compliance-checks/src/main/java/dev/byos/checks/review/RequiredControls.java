package dev.byos.checks.review;

import dev.byos.checks.rule.RuleType;
import dev.byos.checks.rules.RuleCatalogue;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.review.Policy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Holds a policy's required controls against how the rules ended. A required control that was not
 * judged is no better than one that failed: nobody has looked.
 */
final class RequiredControls {

  private RequiredControls() {}

  static List<Finding> findings(Policy policy, List<RuleOutcome> outcomes) {
    Map<String, RuleOutcome> byRule = new HashMap<>();
    outcomes.forEach(outcome -> byRule.put(outcome.ruleId(), outcome));
    List<Finding> findings = new ArrayList<>();
    for (Policy.RequiredControl control : policy.requiredControls()) {
      for (RuleType rule : rulesOf(control.id())) {
        finding(control, rule, byRule.get(rule.id()), findings);
      }
    }
    return findings;
  }

  /** The rule of that id, or the rules that stand for a published control. */
  private static List<RuleType> rulesOf(String id) {
    return RuleCatalogue.all().stream()
        .filter(
            rule ->
                rule.id().equals(id)
                    || rule.references().stream().anyMatch(control -> control.id().equals(id)))
        .collect(Collectors.toList());
  }

  private static void finding(
      Policy.RequiredControl control, RuleType rule, RuleOutcome outcome, List<Finding> findings) {
    String subject = "policy/" + control.id() + "/" + rule.id();
    String named =
        control.id().equals(rule.id()) ? rule.id() : control.id() + " (" + rule.id() + ")";
    if (outcome == null || outcome.state() == RuleOutcome.State.INCONCLUSIVE) {
      String why =
          outcome == null
              ? "the rule does not apply to these inputs"
              : outcome.unknown() > 0
                  ? outcome.unknown() + " subjects depend on values that the inputs leave open"
                  : "the inputs hold nothing that it looks at";
      findings.add(
          ReviewRule.REQUIRED_OPEN.finding(
              subject,
              "The policy requires %s, which was not judged: %s.".formatted(named, why),
              "Add the inputs that it looks at, or take it out of requiredControls.",
              control.place(),
              "policy/requiredControls"));
    } else if (outcome.state() == RuleOutcome.State.FAILED) {
      findings.add(
          ReviewRule.REQUIRED_FAILED.finding(
              subject,
              "The policy requires %s, which failed for %d of %d subjects."
                  .formatted(named, outcome.findings(), outcome.subjects()),
              "Repair the findings of " + rule.id() + ".",
              control.place(),
              "policy/requiredControls"));
    }
  }
}
