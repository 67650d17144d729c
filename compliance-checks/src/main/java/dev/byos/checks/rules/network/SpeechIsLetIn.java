package dev.byos.checks.rules.network;

import dev.byos.checks.rule.ConfigurationRule;
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
import dev.byos.checks.rules.AssociatedStorage;
import dev.byos.checks.rules.FirewallBook;
import dev.byos.checks.rules.SpeechAccess;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.Access;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/**
 * With default action Deny, Speech needs the bypass for Azure services or a resource-instance rule
 * of its own.
 */
@RuleInfo(
    id = "BYOS-NET-003",
    title = "A closed firewall lets Speech in by the trusted mechanism",
    severity = Severity.ERROR,
    pillar = Pillar.RELIABILITY,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.BYOS_SPEECH,
    sources = {
      @Source(document = Document.SEED_A, section = "Intro"),
      @Source(document = Document.SETUP_25B, section = "Restrict access")
    })
public final class SpeechIsLetIn implements ConfigurationRule, HistoryRule {

  private static final String REMEDY =
      "Add a resource-instance rule for the Speech resource, or let trusted Azure services bypass the firewall.";

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (DeclaredSpeech speech : context.speechResources()) {
      AssociatedStorage.of(speech, context, findings, speech.subject())
          .ifPresent(account -> check(speech, account, context, findings));
    }
  }

  private static void check(
      DeclaredSpeech speech, StorageAccount account, RuleContext context, Findings findings) {
    FirewallPaths paths = new FirewallPaths(account);
    // One way in that is surely there is enough, whatever the others are.
    boolean letIn =
        (Admission.openToAll(account) && context.unknown(paths.openness()).isEmpty())
            || (account.networkAcls().bypassesAzureServices()
                && context.unknown(paths.bypass()).isEmpty())
            || (Admission.hasRuleFor(account, speech.resource(), context.estate())
                && context.unknown(paths.resourceAccessRules()).isEmpty());
    if (!letIn
        && context.undecided(
            findings,
            speech.subject(),
            paths.defaultAction(),
            paths.publicNetworkAccess(),
            paths.bypass(),
            paths.resourceAccessRules())) {
      return;
    }
    findings.examined();
    if (!letIn) {
      boolean disabled = Admission.publicEndpointDisabled(account);
      findings.report(
          speech.subject(),
          "Storage account %s %s, lets %s bypass its firewall and has no rule for this resource."
              .formatted(
                  account.name(),
                  disabled ? "has its public endpoint disabled" : "denies by default",
                  Admission.bypassOf(account)),
          REMEDY,
          context.place(disabled ? paths.publicNetworkAccess() : paths.defaultAction()));
    }
  }

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    FirewallBook firewall = new FirewallBook(context);
    firewall.watch(history);
    history.on(
        StorageEvent.AccessRefused.class,
        (line, event) -> {
          Access access = event.access();
          // Text to speech has a rule of its own, and so has a resource without the right identity:
          // the trusted mechanism lets neither of them in.
          if (!"network".equals(event.step())
              || !SpeechAccess.isBySpeech(access)
              || SpeechAccess.isTextToSpeech(access)
              || !"SYSTEM_ASSIGNED".equals(access.principalKind())
              || firewall.settling(line.entity().name(), line.timeMicros())) {
            return;
          }
          findings.report(
              access.principal() == null
                  ? "storage/" + line.entity().name()
                  : "speech/" + access.principal(),
              "The firewall of %s refused %s for %s with %d %s."
                  .formatted(
                      line.entity().name(),
                      access.operation(),
                      access.workId(),
                      event.status(),
                      event.code()),
              REMEDY,
              Proof.of(line));
        });
  }
}
