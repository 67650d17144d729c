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
import dev.byos.model.event.StorageEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/** The documented exception, reported so that a reviewer knows of it. */
@RuleInfo(
    id = "BYOS-NET-002",
    title = "Text to speech reads from another region over the public internet",
    severity = Severity.NOTE,
    pillar = Pillar.SECURITY,
    profiles = "2025-10",
    scope = Scope.HISTORY,
    needs = Need.VOICE_WORK,
    sources = @Source(document = Document.SETUP_24, section = "Text to speech"))
public final class PublicReadsOfTextToSpeech implements HistoryRule {

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        StorageEvent.BlobRead.class,
        (line, event) -> {
          Access access = event.access();
          if (!SpeechAccess.isBySpeech(access) || !SpeechAccess.isTextToSpeech(access)) {
            return;
          }
          findings.examined();
          if ("publicInternet".equals(access.networkPath())
              && PublicReads.isException(line, access, context)) {
            findings.report(
                "storage/" + line.entity().name(),
                "Text to speech in %s read %s/%s over the public internet."
                    .formatted(access.fromRegion(), access.container(), access.blob()),
                "Put storage for text to speech into the region of its Speech resource.",
                Proof.of(line));
          }
        });
  }
}
