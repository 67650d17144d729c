package dev.byos.checks.rules;

import dev.byos.checks.rule.History;
import dev.byos.checks.rule.RuleContext;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.SubscriptionEvent;
import dev.byos.model.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who held which role when, as far as the subscriptions' events tell. Bounded by the number of role
 * assignments.
 */
public final class RoleBook {
  private static final long LONG_AGO = Long.MIN_VALUE / 2;
  private final Map<String, List<Grant>> byPrincipal = new LinkedHashMap<>();
  private final long window;

  public RoleBook(RuleContext context) {
    window = context.profile().roleEffectMaximalMicros();
    if (context.scenario().deployment() == Scenario.Deployment.SETTLED) {
      for (RoleAssignment assignment : context.estate().roleAssignments()) {
        if (assignment.assignedAtMicros() == 0) {
          add(
              assignment.principal(),
              new Grant(
                  assignment.name(),
                  assignment.role(),
                  assignment.customRole(),
                  assignment.scope().level().name(),
                  assignment.scope().name(),
                  LONG_AGO,
                  LONG_AGO));
        }
      }
    }
  }

  /** Follows the events; call it before the rule asks for its own. */
  public void watch(History history) {
    history.on(
        SubscriptionEvent.RoleAssigned.class,
        (line, event) -> {
          boolean known =
              byPrincipal.getOrDefault(event.principal(), List.of()).stream()
                  .anyMatch(g -> g.assignment.equals(event.assignment()) && g.until == Grant.OPEN);
          if (!known) {
            add(
                event.principal(),
                new Grant(
                    event.assignment(),
                    event.role(),
                    event.customRole(),
                    event.scopeLevel(),
                    event.scope(),
                    line.timeMicros(),
                    event.effectiveAtMicros()));
          }
        });
    history.on(
        SubscriptionEvent.RoleRemoved.class,
        (line, event) ->
            byPrincipal.getOrDefault(event.principal(), List.of()).stream()
                .filter(g -> g.assignment.equals(event.assignment()))
                .forEach(g -> g.until = Math.min(g.until, event.effectiveAtMicros())));
  }

  /** Whether a role that touches the account was assigned so recently that it may not count yet. */
  public boolean propagating(String principal, StorageAccount account, long timeMicros) {
    return byPrincipal.getOrDefault(principal, List.of()).stream()
        .anyMatch(
            g ->
                (RoleScopes.writesBlobs(g.role) || g.custom)
                    && RoleScopes.touches(g.level, g.scope, account)
                    && g.from <= timeMicros
                    && timeMicros <= Math.max(g.from + window, g.effective)
                    && timeMicros < g.until);
  }

  /**
   * Whether some role explains that the principal may use blobs of the account.
   *
   * @param slackMicros how long after its end a role may still be honoured
   */
  public boolean explains(
      String principal, StorageAccount account, long timeMicros, long slackMicros) {
    return byPrincipal.getOrDefault(principal, List.of()).stream()
        .anyMatch(
            g ->
                RoleScopes.touches(g.level, g.scope, account)
                    && g.effective <= timeMicros
                    && timeMicros - slackMicros <= g.until
                    && (g.custom || g.role.startsWith("Storage Blob Data")));
  }

  private void add(String principal, Grant grant) {
    byPrincipal.computeIfAbsent(principal, p -> new ArrayList<>()).add(grant);
  }

  private static final class Grant {
    private static final long OPEN = Long.MAX_VALUE;
    private final String assignment;
    private final String role;
    private final boolean custom;
    private final String level;
    private final String scope;
    private final long from;
    private final long effective;
    private long until = OPEN;

    Grant(
        String assignment,
        String role,
        boolean custom,
        String level,
        String scope,
        long from,
        long effective) {
      this.assignment = assignment;
      this.role = role;
      this.custom = custom;
      this.level = level;
      this.scope = scope;
      this.from = from;
      this.effective = effective;
    }
  }
}
