package dev.byos.checks.rules.network;

import dev.byos.checks.rule.ConfigurationRule;
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
import dev.byos.checks.rules.SpeechAccess;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/**
 * Custom Voice reads its training data with a SAS, which the trusted mechanism does not cover;
 * behind a closed firewall training fails.
 */
@RuleInfo(
    id = "BYOS-NET-005",
    title = "Storage for Custom Voice is open to all networks",
    severity = Severity.ERROR,
    pillar = Pillar.RELIABILITY,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.TEXT_TO_SPEECH_STORAGE,
    sources = @Source(document = Document.SETUP_25B, section = "Text to speech"))
public final class OpenForTextToSpeech implements ConfigurationRule, HistoryRule {

  private static final String REMEDY =
      "Allow all networks on the account and keep anonymous and shared-key access off, or use a separate account for text to speech.";

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (StorageAccount account : context.byosAccounts()) {
      if (context.speechUses().ofAccount(account.name()).textToSpeech()) {
        check(account, context, findings);
      }
    }
  }

  private static void check(StorageAccount account, RuleContext context, Findings findings) {
    String subject = "storage/" + account.name();
    FirewallPaths paths = new FirewallPaths(account);
    if (context.undecided(findings, subject, paths.openness())) {
      return;
    }
    findings.examined();
    if (!Admission.openToAll(account)) {
      boolean disabled = Admission.publicEndpointDisabled(account);
      findings.report(
          subject,
          ("Custom Voice uses account %s, whose firewall is closed (%s): it reads training data with"
                  + " a SAS, which the trusted mechanism does not let in. Published controls ask for a"
                  + " closed firewall (Azure Policy 34c877ad, CKV_AZURE_35); here BYOS needs it open.")
              .formatted(
                  account.name(),
                  disabled
                      ? "public endpoint disabled"
                      : "default action " + account.networkAcls().defaultAction().wireName()),
          REMEDY,
          context.place(disabled ? paths.publicNetworkAccess() : paths.defaultAction()));
    }
  }

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        StorageEvent.AccessRefused.class,
        (line, event) -> {
          if ("network".equals(event.step())
              && SpeechAccess.isBySpeech(event.access())
              && SpeechAccess.isTextToSpeech(event.access())) {
            findings.report(
                "storage/" + line.entity().name(),
                "The firewall of %s refused %s for %s with %d %s."
                    .formatted(
                        line.entity().name(),
                        event.access().operation(),
                        event.access().workId(),
                        event.status(),
                        event.code()),
                REMEDY,
                Proof.of(line));
          }
        });
  }
}
