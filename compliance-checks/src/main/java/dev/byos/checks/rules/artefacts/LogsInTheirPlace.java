package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.ExportVerification;
import dev.byos.checks.exports.ExportVerification.Deletion;
import dev.byos.checks.exports.InspectedBlob;
import dev.byos.checks.exports.SessionHistory;
import dev.byos.checks.rule.ArtefactRule;
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
import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.artefact.SpeechContainers;
import dev.byos.model.event.Access;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Logs of real-time recognition lie under the resource's id, the locale and the day, and go when
 * retention is over. Deletion is asynchronous and may take a day.
 */
@RuleInfo(
    id = "BYOS-SPE-036",
    title = "Recognition logs lie in their documented place and go after retention",
    severity = Severity.ERROR,
    pillar = Pillar.SECURITY,
    scope = {Scope.HISTORY, Scope.ARTEFACTS},
    needs = Need.BYOS_SPEECH_WORK,
    sources = {
      @Source(document = Document.STT_25, section = "Real-time audio and transcript logs"),
      @Source(document = Document.LOGGING, section = "Log files and their deletion")
    })
public final class LogsInTheirPlace implements HistoryRule, ArtefactRule {

  private static final String REMEDY =
      "Keep others from moving logs, and let the service's retention do its work.";

  private static final String DELETE =
      "Delete the blob; look for a retention policy, a legal hold or a missing role that kept it.";

  /** One underscore in one document, two in the other. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "[0-9a-f]{32}/(?<locale>[^/]+)/(?<day>\\d{4}-\\d{2}-\\d{2})/"
              + "\\d{6}__?[0-9a-fA-F-]{32,36}\\.(wav|v2\\.json)");

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        StorageEvent.BlobWritten.class,
        (line, event) -> {
          if (isLog(event.artefact())) {
            findings.examined();
            Access access = event.access();
            if (!SpeechContainers.AUDIO_LOGS.equals(access.container())
                || !SHAPE.matcher(access.blob()).matches()) {
              findings.report(
                  Blobs.address(line, access).toString(),
                  "The log does not lie at {id}/{locale}/{day}/{time}_{guid} of its container.",
                  REMEDY,
                  Proof.of(line));
            }
          }
        });
    history.on(
        StorageEvent.AccessRefused.class,
        (line, event) ->
            Blobs.refusedDeletion(line, event, SpeechContainers.AUDIO_LOGS)
                .filter(address -> event.status() != Blobs.NOT_FOUND)
                .ifPresent(
                    address ->
                        findings.report(
                            address.toString(),
                            "The log could not be deleted after its retention: storage answered %d %s."
                                .formatted(event.status(), event.code()),
                            DELETE,
                            Proof.of(line))));
  }

  private static boolean isLog(String artefact) {
    return artefact != null && Blobs.isLog(ArtefactKind.valueOf(artefact));
  }

  @Override
  public void check(ExportVerification verification, RuleContext context, Findings findings) {
    Map<String, SessionHistory> sessions = new HashMap<>();
    verification.sessions().forEach(session -> sessions.put(session.workId(), session));
    for (InspectedBlob blob : verification.artefacts()) {
      if (Blobs.isLog(blob.kind())) {
        findings.examined();
        checkPlace(verification, blob, sessions.get(blob.workId()), findings);
        long age = verification.endMicros() - blob.writtenAtMicros();
        if (age > context.profile().logRetentionMicros() + Blobs.DAY_MICROS) {
          report(
              blob,
              "is %d days old, retention is %d days"
                  .formatted(
                      age / Blobs.DAY_MICROS,
                      context.profile().logRetentionMicros() / Blobs.DAY_MICROS),
              findings);
        }
      }
    }
    for (Deletion deletion : verification.deletions()) {
      if (Blobs.isLog(deletion.kind())) {
        findings.examined();
        if (deletion.stillThere()) {
          findings.report(
              deletion.address().toString(),
              "The log was deleted (%s) and is still in the account.".formatted(deletion.reason()),
              DELETE,
              Blobs.evidence(deletion.address()));
        }
      }
    }
  }

  private static void checkPlace(
      ExportVerification verification,
      InspectedBlob blob,
      SessionHistory session,
      Findings findings) {
    Matcher matcher = SHAPE.matcher(blob.address().blob());
    if (!blob.address().container().equals(SpeechContainers.AUDIO_LOGS) || !matcher.matches()) {
      report(blob, "does not lie at {id}/{locale}/{day}/{time}_{guid} of its container", findings);
      return;
    }
    if (session == null) {
      return;
    }
    if (!matcher.group("locale").equals(session.locale())) {
      report(blob, "lies under a locale that is not " + session.locale(), findings);
    }
    if (verification.start() != null) {
      LocalDate began = day(verification, session.startedAtMicros());
      LocalDate ended = day(verification, session.startedAtMicros() + session.lengthMicros());
      String day = matcher.group("day");
      if (!day.equals(began.toString()) && !day.equals(ended.toString())) {
        report(blob, "lies under a day on which its session did not take place", findings);
      }
    }
  }

  private static LocalDate day(ExportVerification verification, long micros) {
    return LocalDate.ofInstant(
        verification.start().plus(micros, ChronoUnit.MICROS), ZoneOffset.UTC);
  }

  private static void report(InspectedBlob blob, String what, Findings findings) {
    findings.report(
        blob.address().toString(), "The log " + what + ".", REMEDY, Blobs.evidence(blob.address()));
  }
}
