package dev.byos.checks.rules.speechwork;

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
import dev.byos.checks.rules.LongMap;
import dev.byos.checks.rules.SpeechAccess;
import dev.byos.model.artefact.SpeechContainers;
import dev.byos.model.event.Access;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/**
 * The artefact container is the service's own affair: its layout may change any day. A client asks
 * the REST API, and follows the addresses that a listing gives; anything else reads behind the
 * service's back.
 */
@RuleInfo(
    id = "BYOS-SPE-030",
    title = "No client takes the artefact container for an interface",
    severity = Severity.WARNING,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = Scope.HISTORY,
    profiles = "2025-10",
    needs = Need.BYOS_SPEECH_WORK,
    sources = @Source(document = Document.STT_25, section = "Artefacts"))
public final class NoDirectReads implements HistoryRule {

  private static final String REMEDY =
      "List the files with the REST API and read what the listing names.";

  /** Transcriptions whose files a client has listed. */
  private final LongMap listed = new LongMap();

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        TranscriptionEvent.ResultsListed.class,
        (line, event) -> {
          findings.examined();
          listed.put(event.transcriptionId(), line.number());
        });
    history.on(
        TranscriptionEvent.TranscriptionExpired.class,
        (line, event) -> listed.remove(event.transcriptionId()));
    history.on(StorageEvent.BlobRead.class, (line, event) -> judge(line, event.access(), findings));
    history.on(
        StorageEvent.AccessRefused.class,
        (line, event) -> {
          String operation = event.access().operation();
          if (operation.equals("GetBlob") || operation.equals("ListBlobs")) {
            judge(line, event.access(), findings);
          }
        });
  }

  private void judge(HistoryEvent line, Access access, Findings findings) {
    if (!SpeechContainers.ARTIFACTS.equals(access.container())
        || SpeechAccess.isBySpeech(access)
        || "SERVICE".equals(access.principalKind())) {
      return;
    }
    findings.examined();
    boolean named =
        access.operation().equals("GetBlob")
            && ServiceBlobs.idOf(access).filter(listed::contains).isPresent();
    if (!named) {
      findings.report(
          line.entity() + "/" + access.container(),
          "%s by %s reached %s, which no listing of the REST API had named."
              .formatted(
                  access.operation(),
                  access.principal() == null ? access.authentication() : access.principal(),
                  access.blob() == null ? "the container" : access.blob()),
          REMEDY,
          Proof.of(line));
    }
  }
}
