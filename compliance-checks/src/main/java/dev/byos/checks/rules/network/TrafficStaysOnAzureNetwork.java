package dev.byos.checks.rules.network;

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
import dev.byos.model.event.Access;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/**
 * None of it passes the public internet. Text to speech that reads from another region is the one
 * documented exception and has a rule of its own.
 */
@RuleInfo(
    id = "BYOS-NET-001",
    title = "Traffic between Speech and storage stays on the Azure network",
    severity = Severity.ERROR,
    pillar = Pillar.SECURITY,
    scope = Scope.HISTORY,
    needs = Need.BYOS_SPEECH_WORK,
    sources = @Source(document = Document.SEED_A, section = "Intro"))
public final class TrafficStaysOnAzureNetwork implements HistoryRule {

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        StorageEvent.BlobWritten.class,
        (line, event) -> check(line, event.access(), context, findings));
    history.on(
        StorageEvent.BlobRead.class,
        (line, event) -> check(line, event.access(), context, findings));
  }

  private static void check(
      HistoryEvent line, Access access, RuleContext context, Findings findings) {
    if (!SpeechAccess.isBySpeech(access)) {
      return;
    }
    findings.examined();
    if ("publicInternet".equals(access.networkPath())
        && !PublicReads.isException(line, access, context)) {
      findings.report(
          "storage/" + line.entity().name(),
          "%s of %s/%s for %s passed the public internet."
              .formatted(access.operation(), access.container(), access.blob(), access.workId()),
          "Let Speech in by the trusted mechanism and keep routing on the Microsoft network.",
          Proof.of(line));
    }
  }
}
