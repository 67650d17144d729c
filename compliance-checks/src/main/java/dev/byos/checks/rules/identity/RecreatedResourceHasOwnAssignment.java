package dev.byos.checks.rules.identity;

import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.HistoryRule;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.Proof;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rules.RoleScopes;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.SpeechEvent;
import dev.byos.model.event.SubscriptionEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A resource that is created again under its old name gets a new identity with a new principal id.
 * Assignments are made to principal ids: the old one does not count for the new resource, however
 * alike they look. The portal assigns the role itself.
 */
@RuleInfo(
    id = "BYOS-IDN-008",
    title = "A resource that is created again gets a role assignment of its own",
    severity = Severity.ERROR,
    scope = Scope.HISTORY,
    pillar = Pillar.SECURITY,
    needs = Need.RECREATION,
    sources =
        @Source(
            document = Document.ROLE_TROUBLESHOOTING,
            section = "Role assignments with identity not found"))
public final class RecreatedResourceHasOwnAssignment implements HistoryRule {
  /** Principal id of each resource as it was last seen. */
  private final Map<String, String> principals = new HashMap<>();

  /** Creations whose new identity has no role yet, by resource. */
  private final Map<String, HistoryEvent> waiting = new LinkedHashMap<>();

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(SpeechEvent.SpeechDeleted.class, (line, event) -> deleted(line, findings));
    history.on(SpeechEvent.SpeechCreated.class, this::created);
    history.on(
        SubscriptionEvent.RoleAssigned.class,
        (line, event) -> {
          HistoryEvent creation = waiting.get(event.principal());
          if (creation != null && isEnough(event, creation, context)) {
            waiting.remove(event.principal());
          }
        });
    history.atEnd(last -> waiting.forEach((name, line) -> report(name, line, findings)));
  }

  private void deleted(HistoryEvent line, Findings findings) {
    findings.examined();
    waiting.remove(line.entity().name());
  }

  private void created(HistoryEvent line, SpeechEvent.SpeechCreated event) {
    String name = line.entity().name();
    String before = principals.put(name, event.principalId());
    if (before != null
        && event.principalId() != null
        && !before.equals(event.principalId())
        && event.storageAccount() != null
        && !"portal".equals(event.method())) {
      waiting.put(name, line);
    }
  }

  private static boolean isEnough(
      SubscriptionEvent.RoleAssigned event, HistoryEvent creation, RuleContext context) {
    SpeechEvent.SpeechCreated created = (SpeechEvent.SpeechCreated) creation.event();
    return created.principalId().equals(event.principalId())
        && (event.customRole() || RoleScopes.writesBlobs(event.role()))
        && context
            .storageAccount(created.storageAccount())
            .filter(account -> RoleScopes.covers(event.scopeLevel(), event.scope(), account))
            .isPresent();
  }

  private static void report(String name, HistoryEvent line, Findings findings) {
    SpeechEvent.SpeechCreated created = (SpeechEvent.SpeechCreated) line.event();
    findings.report(
        "speech/" + name,
        "%s was created again with principal %s, to which nobody assigned a role on %s."
            .formatted(name, created.principalId(), created.storageAccount()),
        "Assign Storage Blob Data Contributor to the new identity and delete the old assignment.",
        Proof.of(line));
  }
}
