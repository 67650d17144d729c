package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.ExportVerification;
import dev.byos.checks.exports.InspectedBlob;
import dev.byos.checks.rule.ArtefactRule;
import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.artefact.SpeechContainers;
import dev.byos.model.estate.BlobContainer;
import dev.byos.model.finding.ControlReference;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.Optional;

/**
 * Speech keeps artefacts, models and logs in three containers of fixed names that nobody reads
 * anonymously. The container of Custom Voice is not documented and not judged.
 */
@RuleInfo(
    id = "BYOS-STO-010",
    title = "Speech artefacts are in the three documented containers, none of them public",
    severity = Severity.NOTE,
    scope = Scope.ARTEFACTS,
    pillar = Pillar.SECURITY,
    needs = Need.BYOS_SPEECH_WORK,
    references = {
      @Control(in = ControlReference.Catalogue.PSRULE, id = "Azure.Storage.BlobAccessType"),
      @Control(in = ControlReference.Catalogue.CHECKOV, id = "CKV_AZURE_34")
    },
    sources = @Source(document = Document.STT_25, section = "Containers"))
public final class DocumentedContainers implements ArtefactRule {

  @Override
  public void check(ExportVerification verification, RuleContext context, Findings findings) {
    for (InspectedBlob blob : verification.artefacts()) {
      String documented = documented(blob.kind());
      if (documented == null || blob.homeAccount() == null) {
        continue;
      }
      findings.examined();
      if (!documented.equals(blob.address().container())) {
        findings.report(
            "storage/" + blob.address().account() + "/" + blob.address().container(),
            "%s lies in container %s, the documents name %s."
                .formatted(blob.kind(), blob.address().container(), documented),
            "Leave artefacts where the service puts them.",
            Blobs.evidence(blob.address()));
      }
      Optional<BlobContainer> container = container(blob, context);
      if (container.isPresent() && !isPrivate(container.get())) {
        findings.report(
            "storage/" + blob.address().account() + "/" + blob.address().container(),
            "Container %s has public access %s."
                .formatted(container.get().name(), container.get().publicAccess()),
            "Set the container's public access to None.",
            Blobs.evidence(blob.address()));
      }
    }
  }

  private static String documented(ArtefactKind kind) {
    return switch (kind) {
      case TRANSCRIPTION_RESULT, TRANSCRIPTION_REPORT, SPEECH_DATASET -> SpeechContainers.ARTIFACTS;
      case SPEECH_MODEL -> SpeechContainers.MODELS;
      case RECOGNITION_AUDIO_LOG, RECOGNITION_TRANSCRIPT_LOG -> SpeechContainers.AUDIO_LOGS;
      case RECORDING_MEDIA, RECORDING_METADATA, VOICE_CONSENT, VOICE_TRAINING_SET, VOICE_MODEL ->
          null;
    };
  }

  private static Optional<BlobContainer> container(InspectedBlob blob, RuleContext context) {
    return context.storageAccount(blob.address().account()).stream()
        .flatMap(account -> account.containers().stream())
        .filter(container -> container.name().equals(blob.address().container()))
        .findFirst();
  }

  private static boolean isPrivate(BlobContainer container) {
    return container.publicAccess() == null || container.publicAccess().equalsIgnoreCase("None");
  }
}
