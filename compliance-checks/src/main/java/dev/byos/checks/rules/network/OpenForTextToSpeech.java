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
import dev.byos.checks.rules.SpeechAccess;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.finding.Severity;
import dev.byos.model.workload.WorkItem;

/**
 * Custom Voice reads its training data with a SAS, which the trusted mechanism does not cover;
 * behind a closed firewall training fails.
 */
@RuleInfo(
    id = "BYOS-NET-005",
    title = "Storage for Custom Voice is open to all networks",
    severity = Severity.ERROR,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.VOICE_WORK,
    sources = @Source(document = Document.SETUP_25B, section = "Text to speech"))
public final class OpenForTextToSpeech implements ConfigurationRule, HistoryRule {

  private static final String REMEDY =
      "Allow all networks on the account and keep anonymous and shared-key access off, or use a separate account for text to speech.";

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (WorkItem item : context.scenario().workload()) {
      if (item instanceof WorkItem.CustomVoice voice) {
        for (DeclaredSpeech speech : context.speechResources()) {
          if (speech.resource().name().equals(voice.on())) {
            context
                .accountOf(speech.resource())
                .ifPresent(account -> check(account, voice, context, findings));
          }
        }
      }
    }
  }

  private static void check(
      StorageAccount account, WorkItem.CustomVoice voice, RuleContext context, Findings findings) {
    findings.examined();
    if (!Admission.openToAll(account)) {
      findings.report(
          "storage/" + account.name(),
          "Custom Voice work %s uses account %s, whose firewall is closed (default action %s)."
              .formatted(
                  voice.name(), account.name(), account.networkAcls().defaultAction().wireName()),
          REMEDY,
          context.place("storageAccounts/" + account.name() + "/networkAcls/defaultAction"));
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
