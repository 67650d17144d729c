package dev.byos.checks.rules.identity;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.DeclaredSpeech;
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
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.SpeechResource.UserOwnedStorage;
import dev.byos.model.event.SpeechEvent;
import dev.byos.model.finding.ControlReference.Catalogue;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.HashSet;
import java.util.Set;

/** Speech reaches its storage with its system-assigned identity; nothing else will do. */
@RuleInfo(
    id = "BYOS-IDN-001",
    title = "A BYOS Speech resource has a system-assigned identity",
    severity = Severity.ERROR,
    pillar = Pillar.SECURITY,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.BYOS_SPEECH,
    sources = {
      @Source(document = Document.SEED_A, section = "Intro"),
      @Source(document = Document.SEED_A, section = "Create"),
      @Source(document = Document.SETUP_PR_707, section = "User-assigned identity")
    },
    references = {
      @Control(in = Catalogue.AZURE_POLICY, id = "fe3fd216-4f83-4fc1-8984-2bbec80a3418"),
      @Control(in = Catalogue.MCSB, id = "IM-3"),
      @Control(in = Catalogue.PSRULE, id = "Azure.Cognitive.ManagedIdentity"),
      @Control(in = Catalogue.CHECKOV, id = "CKV_AZURE_238")
    })
public final class SpeechHasSystemAssignedIdentity implements ConfigurationRule, HistoryRule {
  private static final String REMEDY =
      "Create the resource again with identity.type SystemAssigned; the type cannot be changed later.";
  private final Set<String> byos = new HashSet<>();

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (DeclaredSpeech speech : context.speechResources()) {
      boolean byos = speech.isByos();
      String storage = speech.path("userOwnedStorage");
      if (!byos && context.unknown(storage).isEmpty()) {
        continue;
      }
      if (context.undecided(findings, speech.subject(), speech.path("identity/type"))) {
        continue;
      }
      boolean systemAssigned = speech.resource().identity().hasSystemAssigned();
      if (!systemAssigned && !byos) {
        // Whether it needs the identity depends on whether storage is associated.
        context.undecided(findings, speech.subject(), storage);
        continue;
      }
      findings.examined();
      if (!systemAssigned) {
        findings.report(
            speech.subject(),
            "identity.type is %s, but access to the associated storage needs a system-assigned identity."
                .formatted(speech.resource().identity().type().wireName()),
            REMEDY,
            context.place(speech.path("identity")));
      } else {
        checkClientId(speech, storage, context, findings);
      }
    }
  }

  /**
   * The schema has room for a user-assigned identity's client id; the service has no use for it.
   */
  private static void checkClientId(
      DeclaredSpeech speech, String path, RuleContext context, Findings findings) {
    for (UserOwnedStorage storage : speech.resource().userOwnedStorage()) {
      if (storage.identityClientId() != null
          && !context.undecided(findings, speech.subject(), path)) {
        findings.report(
            speech.subject(),
            "userOwnedStorage names the user-assigned identity %s, but storage is reached with the system-assigned one alone."
                .formatted(storage.identityClientId()),
            "Leave identityClientId out.",
            context.place(path));
      }
    }
  }

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        SpeechEvent.SpeechCreated.class,
        (line, event) -> {
          if (event.userOwnedStorage().isEmpty()) {
            byos.remove(line.entity().name());
            return;
          }
          byos.add(line.entity().name());
          findings.examined();
          if (!IdentityTypes.systemAssigned(event.identityType())) {
            findings.report(
                line.entity().toString(),
                "The resource was created with identity %s, but access to the associated storage needs a system-assigned identity."
                    .formatted(event.identityType()),
                REMEDY,
                Proof.of(line));
          }
        });
    history.on(
        SpeechEvent.SpeechIdentityChanged.class,
        (line, event) -> {
          if (byos.contains(line.entity().name()) && !IdentityTypes.systemAssigned(event.after())) {
            findings.report(
                line.entity().toString(),
                "The identity was changed from %s to %s, which storage does not accept."
                    .formatted(event.before(), event.after()),
                REMEDY,
                Proof.of(line));
          }
        });
  }
}
