package dev.byos.checks.rules.speech;

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
import dev.byos.checks.rules.IdentityTypes;
import dev.byos.model.event.SpeechEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.HashMap;
import java.util.Map;

/** The Storage menu appears for BYOS resources alone; it names the account and the identity. */
@RuleInfo(
    id = "BYOS-SPE-025",
    title = "The portal shows what the API answers",
    severity = Severity.ERROR,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = Scope.HISTORY,
    needs = Need.DESCRIPTION,
    sources = @Source(document = Document.SEED_A, section = "Verify, portal"))
public final class PortalViewAgreesWithApi implements HistoryRule {

  private final Map<String, String> identities = new HashMap<>();

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        SpeechEvent.SpeechCreated.class,
        (line, event) -> identities.put(line.entity().name(), event.identityType()));
    history.on(
        SpeechEvent.SpeechIdentityChanged.class,
        (line, event) -> identities.put(line.entity().name(), event.after()));
    history.on(
        SpeechEvent.SpeechDescribed.class,
        (line, event) -> {
          findings.examined();
          String difference = difference(event, identities.get(line.entity().name()));
          if (difference != null) {
            findings.report(
                line.entity().toString(),
                difference,
                "Trust the API; look at the resource in the portal again and report the difference.",
                Proof.of(line));
          }
        });
  }

  private static String difference(SpeechEvent.SpeechDescribed event, String identity) {
    boolean byos = !event.apiUserOwnedStorage().isEmpty();
    if (byos != event.portalStorageMenu()) {
      return "The API says storage %s, but the portal %s the Storage menu."
          .formatted(
              Associations.text(event.apiUserOwnedStorage()),
              event.portalStorageMenu() ? "shows" : "does not show");
    }
    if (byos
        && !event.apiUserOwnedStorage().get(0).equalsIgnoreCase(event.portalAttachedStorage())) {
      return "The API says storage %s, but the portal's Attached storage is %s."
          .formatted(event.apiUserOwnedStorage().get(0), event.portalAttachedStorage());
    }
    boolean system = IdentityTypes.systemAssigned(event.portalIdentityType());
    if (byos && identity != null && system != IdentityTypes.systemAssigned(identity)) {
      return "identity.type is %s, but the portal's Identity type is %s."
          .formatted(identity, event.portalIdentityType());
    }
    return null;
  }
}
