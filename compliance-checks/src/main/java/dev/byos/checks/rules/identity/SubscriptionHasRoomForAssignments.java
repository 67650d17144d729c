package dev.byos.checks.rules.identity;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rules.OpenAssignments;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.estate.Subscription;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.HashMap;
import java.util.Map;

/**
 * A subscription takes a limited number of role assignments, those of all its resource groups and
 * resources counted. At the limit the next BYOS resource cannot get its role.
 */
@RuleInfo(
    id = "BYOS-IDN-010",
    title = "A subscription stays under 4,000 role assignments",
    severity = Severity.ERROR,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.RELIABILITY,
    needs = Need.ROLE_ASSIGNMENTS,
    sources =
        @Source(document = Document.ROLE_LIMITS, section = "Role assignments per subscription"))
public final class SubscriptionHasRoomForAssignments implements ConfigurationRule {
  private static final int LIMIT = 4_000;

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    Map<String, Integer> counts = new HashMap<>();
    for (RoleAssignment assignment : estate.roleAssignments()) {
      String subscription = subscriptionOf(assignment, estate);
      if (subscription != null) {
        counts.merge(subscription, 1, Integer::sum);
      }
    }
    for (Subscription subscription : estate.subscriptions()) {
      String subject = "subscription/" + subscription.name();
      String path = "subscriptions/" + subscription.name();
      int count = counts.getOrDefault(subscription.name(), 0);
      boolean tooMany = count >= LIMIT;
      if (context.undecided(findings, subject, tooMany ? path : OpenAssignments.ALL)) {
        continue;
      }
      findings.examined();
      if (tooMany) {
        findings.report(
            subject,
            "Subscription %s has %d role assignments, and %d are the most it can take."
                .formatted(subscription.name(), count, LIMIT),
            "Delete orphaned assignments, assign to groups, or use another subscription.",
            context.place(path));
      }
    }
  }

  private static String subscriptionOf(RoleAssignment assignment, Estate estate) {
    String name = assignment.scope().name();
    return switch (assignment.scope().level()) {
      case MANAGEMENT_GROUP -> null;
      case SUBSCRIPTION -> name;
      case RESOURCE_GROUP -> name.replaceFirst("/.*", "");
      case RESOURCE, CONTAINER ->
          estate
              .storageAccount(name.replaceFirst("/.*", ""))
              .map(StorageAccount::subscription)
              .orElse(null);
    };
  }
}
