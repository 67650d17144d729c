package dev.byos.checks.rules.identity;

import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.Proof;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rules.OpenAssignments;
import dev.byos.checks.rules.RoleBook;
import dev.byos.checks.rules.RoleScopes;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.Roles;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.StorageEvent;
import java.util.List;
import java.util.Optional;

/** What the two rules on a missing role have in common. */
final class MissingBlobRole {
  static final String REMEDY =
      "Assign "
          + Roles.STORAGE_BLOB_DATA_CONTRIBUTOR
          + " to the resource's identity on the storage account.";

  private MissingBlobRole() {}

  /**
   * Reports a resource whose identity holds no sufficient role on the account; leaves it undecided
   * when an assignment of which something is open may be the one.
   */
  static void check(
      RuleContext context,
      Findings findings,
      String resource,
      String subject,
      String path,
      StorageAccount account,
      OpenAssignments open) {
    List<RoleAssignment> held = context.roleAssignmentsOf(resource);
    // A custom role in its place is reported by the rule on custom roles.
    boolean sufficient =
        held.stream()
            .filter(a -> RoleScopes.writesBlobs(a.role()) || a.customRole())
            .anyMatch(a -> RoleScopes.covers(a.scope(), account));
    if (sufficient) {
      findings.examined();
      return;
    }
    Optional<String> maybe = open.maybeWriter(resource, account);
    if (maybe.isPresent() && context.undecided(findings, subject, maybe.get())) {
      return;
    }
    findings.examined();
    String roles =
        held.isEmpty()
            ? "no role at all"
            : String.join(
                ", ", held.stream().map(a -> a.role() + " on " + a.scope().name()).toList());
    findings.report(
        subject,
        "The identity of %s does not hold %s on storage account %s; it holds %s."
            .formatted(resource, Roles.STORAGE_BLOB_DATA_CONTRIBUTOR, account.name(), roles),
        REMEDY,
        context.place(path));
  }

  /** Reports refusals for want of a role, unless a role is just taking effect. */
  static void watch(History history, RuleContext context, Findings findings, String kind) {
    RoleBook roles = new RoleBook(context);
    roles.watch(history);
    history.on(
        StorageEvent.AccessRefused.class,
        (line, event) -> {
          if (!isRoleRefusal(event) || !kind.equals(kindOf(event, context))) {
            return;
          }
          String principal = event.access().principal();
          boolean propagating =
              context
                  .storageAccount(line.entity().name())
                  .filter(account -> roles.propagating(principal, account, line.timeMicros()))
                  .isPresent();
          if (!propagating && !customRoleAlone(principal, line.entity().name(), context)) {
            findings.report(
                kind + "/" + principal,
                "Storage account %s refused %s by %s with %d %s for want of a role."
                    .formatted(
                        line.entity().name(),
                        event.access().operation(),
                        principal,
                        event.status(),
                        event.code()),
                REMEDY,
                Proof.of(line));
          }
        });
  }

  /** Whether a custom role stands in for the built-in one, which has a rule of its own. */
  private static boolean customRoleAlone(String principal, String account, RuleContext context) {
    List<RoleAssignment> held =
        context.roleAssignmentsOf(principal).stream()
            .filter(
                a ->
                    context
                        .storageAccount(account)
                        .filter(found -> RoleScopes.covers(a.scope(), found))
                        .isPresent())
            .toList();
    return held.stream().anyMatch(RoleAssignment::customRole)
        && held.stream().noneMatch(a -> !a.customRole() && RoleScopes.writesBlobs(a.role()));
  }

  /** Whether a known identity was refused because of its roles. */
  static boolean isRoleRefusal(StorageEvent.AccessRefused event) {
    return "authorization".equals(event.step()) && event.access().principal() != null;
  }

  /** {@code speech}, {@code communication}, or another word when somebody else was refused. */
  static String kindOf(StorageEvent.AccessRefused event, RuleContext context) {
    String principal = event.access().principal();
    if (context.estate().communicationResource(principal).isPresent()) {
      return "communication";
    }
    return context.speech(principal).isPresent() ? "speech" : "other";
  }
}
