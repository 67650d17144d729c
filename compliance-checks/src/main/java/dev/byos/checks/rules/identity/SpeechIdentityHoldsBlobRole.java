package dev.byos.checks.rules.identity;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.HistoryRule;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rules.AssociatedStorage;
import dev.byos.checks.rules.IdentityTypes;
import dev.byos.checks.rules.OpenAssignments;
import dev.byos.checks.rules.RoleScopes;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.SpeechEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Without the role every access of Speech is refused; only the portal assigns it by itself. */
@RuleInfo(
    id = "BYOS-IDN-003",
    title = "The Speech identity holds Storage Blob Data Contributor on its storage account",
    severity = Severity.ERROR,
    pillar = Pillar.SECURITY,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.BYOS_SPEECH,
    sources = @Source(document = Document.SETUP_25B, section = "Configure storage account"))
public final class SpeechIdentityHoldsBlobRole implements ConfigurationRule, HistoryRule {
  /** Resources that the run is to create. */
  private final Map<String, DeclaredSpeech> plans = new HashMap<>();

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    OpenAssignments open = new OpenAssignments(context);
    for (DeclaredSpeech speech : context.speechResources()) {
      // The portal assigns the role itself; without a system-assigned identity nothing can hold it.
      if (context.standsAsDeclared(speech) && !speech.usesPortal() && mayHold(speech, context)) {
        if (holdsRoleOnAbsentAccount(speech, context)) {
          findings.examined();
          continue;
        }
        AssociatedStorage.of(speech, context, findings, speech.subject())
            .ifPresent(account -> check(speech, account, context, findings, open));
      }
    }
  }

  private static boolean mayHold(DeclaredSpeech speech, RuleContext context) {
    return speech.resource().identity().hasSystemAssigned()
        || context.unknown(speech.path("identity/type")).isPresent();
  }

  /** A template may assign a role on an account that another template declares. */
  private static boolean holdsRoleOnAbsentAccount(DeclaredSpeech speech, RuleContext context) {
    Optional<String> name = AssociatedStorage.nameOf(speech);
    return name.isPresent()
        && context.accountOf(speech.resource()).isEmpty()
        && context.roleAssignmentsOf(speech.resource().name()).stream()
            .filter(role -> role.customRole() || RoleScopes.writesBlobs(role.role()))
            .map(RoleAssignment::scope)
            .anyMatch(
                scope ->
                    scope.level() == RoleAssignment.Scope.Level.RESOURCE
                        && scope.name().equals(name.get()));
  }

  private static void check(
      DeclaredSpeech speech,
      StorageAccount account,
      RuleContext context,
      Findings findings,
      OpenAssignments open) {
    MissingBlobRole.check(
        context,
        findings,
        speech.resource().name(),
        speech.subject(),
        speech.path("userOwnedStorage"),
        account,
        open);
  }

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    MissingBlobRole.watch(history, context, findings, "speech");
    for (DeclaredSpeech speech : context.speechResources()) {
      if (!context.standsAsDeclared(speech)) {
        plans.put(speech.resource().name(), speech);
      }
    }
    history.on(
        SpeechEvent.SpeechCreated.class,
        (line, event) -> {
          findings.examined();
          DeclaredSpeech plan = plans.remove(line.entity().name());
          if (plan != null && event.storageAccount() != null && !isPortal(event.method())) {
            context
                .storageAccount(event.storageAccount())
                .filter(account -> IdentityTypes.systemAssigned(event.identityType()))
                .ifPresent(
                    account ->
                        check(plan, account, context, findings, new OpenAssignments(context)));
          }
        });
  }

  private static boolean isPortal(String method) {
    return "portal".equals(method);
  }
}
