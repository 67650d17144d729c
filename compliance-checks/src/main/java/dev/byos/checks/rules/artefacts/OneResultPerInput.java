package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.ExportVerification;
import dev.byos.checks.exports.ExportVerification.Deletion;
import dev.byos.checks.exports.InspectedBlob;
import dev.byos.checks.exports.TranscriptionHistory;
import dev.byos.checks.exports.TranscriptionReport;
import dev.byos.checks.rule.ArtefactRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A finished transcription has one report and one result for each input that succeeded. */
@RuleInfo(
    id = "BYOS-SPE-038",
    title = "One report and one result per successful input",
    severity = Severity.ERROR,
    pillar = Pillar.RELIABILITY,
    scope = Scope.ARTEFACTS,
    needs = Need.BYOS_SPEECH_WORK,
    sources = @Source(document = Document.BATCH_RESULTS, section = "Results and report"))
public final class OneResultPerInput implements ArtefactRule {

  @Override
  public void check(ExportVerification verification, RuleContext context, Findings findings) {
    if (verification.artefacts().isEmpty()) {
      return;
    }
    Map<String, List<InspectedBlob>> byWork = Blobs.byWork(verification);
    Set<BlobAddress> deleted = new HashSet<>();
    for (Deletion deletion : verification.deletions()) {
      deleted.add(deletion.address());
    }
    for (TranscriptionHistory transcription : verification.transcriptions()) {
      List<InspectedBlob> blobs = byWork.getOrDefault(transcription.workId(), List.of());
      // What expired as a whole can no longer be counted.
      if (transcription.account() == null || (blobs.isEmpty() && !deleted.isEmpty())) {
        continue;
      }
      findings.examined();
      check(transcription, blobs, findings);
    }
  }

  private static void check(
      TranscriptionHistory transcription, List<InspectedBlob> blobs, Findings findings) {
    long results =
        blobs.stream().filter(b -> b.kind() == ArtefactKind.TRANSCRIPTION_RESULT).count();
    List<InspectedBlob> reports =
        blobs.stream().filter(b -> b.kind() == ArtefactKind.TRANSCRIPTION_REPORT).toList();
    if (reports.size() != 1) {
      report(
          transcription,
          blobs,
          "has %d reports instead of one".formatted(reports.size()),
          findings);
    }
    if (results != transcription.results()) {
      report(
          transcription,
          blobs,
          "has %d results for %d successful inputs".formatted(results, transcription.results()),
          findings);
    }
    for (InspectedBlob blob : reports) {
      TranscriptionReport found = blob.report();
      if (found != null && found.succeeded() != results) {
        report(
            transcription,
            List.of(blob),
            "has a report that counts %d successes beside %d results"
                .formatted(found.succeeded(), results),
            findings);
      }
    }
  }

  private static void report(
      TranscriptionHistory transcription,
      List<InspectedBlob> blobs,
      String what,
      Findings findings) {
    BlobAddress shown =
        blobs.isEmpty()
            ? new BlobAddress(
                transcription.account(), "customspeech-artifacts", transcription.transcriptionId())
            : blobs.get(0).address();
    findings.report(
        transcription.workId(),
        "The transcription " + what + ".",
        "Repeat the transcription, and look for whoever changes the service's containers.",
        Blobs.evidence(shown));
  }
}
