package dev.byos.checks.rules.residency;

import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.HistoryRule;
import dev.byos.checks.rule.Proof;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.event.CommunicationEvent;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.HashMap;
import java.util.Map;

/**
 * Results sent to another container, and built-in copies of recordings beyond their time, leave the
 * place that the customer chose.
 */
@RuleInfo(
    id = "BYOS-RES-006",
    title = "No artefact rests outside the BYOS account beyond its time",
    severity = Severity.WARNING,
    scope = Scope.HISTORY,
    pillar = Pillar.SECURITY,
    sources = {
      @Source(document = Document.SEED_A, section = "Intro"),
      @Source(document = Document.SEED_B, section = "Known issues")
    })
public final class NothingOutsideTheAccount implements HistoryRule {

  private static final long SLACK_MICROS = 60_000_000;

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    Map<String, String> accounts = new HashMap<>();
    context
        .speechResources()
        .forEach(
            speech ->
                context
                    .accountOf(speech.resource())
                    .ifPresent(a -> accounts.putIfAbsent(speech.resource().name(), a.name())));
    history.on(
        TranscriptionEvent.TranscriptionSubmitted.class,
        (line, event) -> checkDestination(line, event, accounts.get(event.speech()), findings));
    history.on(
        CommunicationEvent.BuiltInCopyKept.class,
        (line, event) -> {
          findings.examined();
          long kept = event.expiresAtMicros() - line.timeMicros();
          if (kept > context.profile().builtInCopyMicros() + SLACK_MICROS) {
            findings.report(
                line.entity().toString(),
                "A recording is to rest in built-in storage for %d minutes, longer than permitted."
                    .formatted(kept / 60_000_000),
                "Delete the built-in copy once the export is confirmed.",
                Proof.of(line));
          }
        });
  }

  private static void checkDestination(
      HistoryEvent line,
      TranscriptionEvent.TranscriptionSubmitted event,
      String account,
      Findings findings) {
    if (account == null) {
      return;
    }
    findings.examined();
    String destination = event.destinationContainerUrl();
    if (destination != null && !destination.startsWith("https://" + account + ".")) {
      findings.report(
          "speech/" + event.speech(),
          "Results were sent to %s although storage account %s is associated."
              .formatted(destination.replaceAll("[?].*", "?…"), account),
          "Leave destinationContainerUrl out; results then rest in the associated account.",
          Proof.of(line));
    }
  }
}
