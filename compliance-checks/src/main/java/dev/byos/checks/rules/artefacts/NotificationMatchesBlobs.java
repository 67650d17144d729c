package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.ExportVerification;
import dev.byos.checks.exports.InspectedBlob;
import dev.byos.checks.exports.RecordingHistory;
import dev.byos.checks.exports.RecordingHistory.Outcome;
import dev.byos.checks.exports.RecordingPaths;
import dev.byos.checks.rule.ArtefactRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.Proof;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.event.CallEvent.ChunkCompleted;
import dev.byos.model.event.CommunicationEvent.ChunkLocation;
import dev.byos.model.event.CommunicationEvent.RecordingFileStatusPublished;
import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Subscribers act on the notification: it must name the chunks that were stored, and where. */
@RuleInfo(
    id = "BYOS-REC-014",
    title = "Each completed recording has a notification that names its stored chunks",
    severity = Severity.ERROR,
    pillar = Pillar.RELIABILITY,
    scope = Scope.ARTEFACTS,
    needs = Need.EXPORTED_RECORDING,
    sources = @Source(document = Document.ACS_QUICKSTART, section = "Notification of export"))
public final class NotificationMatchesBlobs implements ArtefactRule {
  private static final String EXPORTED = "AzureBlob";

  @Override
  public void check(ExportVerification verification, RuleContext context, Findings findings) {
    if (!verification.summary().verification().startsWith("byte-for-byte")) {
      return;
    }
    Map<String, BlobAddress> stored = new HashMap<>();
    for (InspectedBlob blob : verification.artefacts()) {
      if (Blobs.isRecording(blob.kind())) {
        stored.put(
            key(blob.kind(), RecordingPaths.documentId(blob.address().blob())), blob.address());
      }
    }
    for (RecordingHistory recording : verification.recordings()) {
      boolean due = verification.completed() || recording.notification().isPresent();
      if (recording.outcome() == Outcome.OPEN || !due) {
        continue;
      }
      findings.examined();
      check(recording, stored, findings);
    }
  }

  private static void check(
      RecordingHistory recording, Map<String, BlobAddress> stored, Findings findings) {
    if (recording.notification().isEmpty()) {
      report(recording, "no notification was published", findings);
      return;
    }
    RecordingFileStatusPublished event = recording.notification().get();
    boolean exported = recording.outcome() == Outcome.EXPORTED;
    if (exported == event.exportFailed()) {
      report(
          recording,
          exported ? "it tells of a failed export" : "it hides that the export failed",
          findings);
    }
    if (!exported) {
      return;
    }
    if (!EXPORTED.equals(event.storageType())) {
      report(recording, "its storageType is " + event.storageType(), findings);
    }
    Set<String> completed = new TreeSet<>();
    recording.chunks().stream().map(ChunkCompleted::documentId).forEach(completed::add);
    Set<String> announced = new TreeSet<>();
    event.chunks().stream().map(ChunkLocation::documentId).forEach(announced::add);
    if (!completed.equals(announced) || announced.size() != event.chunks().size()) {
      report(
          recording,
          "it names the documents " + announced + ", completed were " + completed,
          findings);
    }
    for (ChunkLocation chunk : event.chunks()) {
      location(
          recording,
          chunk.contentLocation(),
          ArtefactKind.RECORDING_MEDIA,
          chunk,
          stored,
          findings);
      location(
          recording,
          chunk.metadataLocation(),
          ArtefactKind.RECORDING_METADATA,
          chunk,
          stored,
          findings);
    }
  }

  private static void location(
      RecordingHistory recording,
      String location,
      ArtefactKind kind,
      ChunkLocation chunk,
      Map<String, BlobAddress> stored,
      Findings findings) {
    BlobAddress address = stored.get(key(kind, chunk.documentId()));
    // What is not stored (any more) is another rule's business.
    if (address != null
        && (location == null
            || !location.contains(address.account())
            || !location.endsWith("/" + address.container() + "/" + address.blob()))) {
      report(
          recording, "it places " + kind + " at " + location + ", it is at " + address, findings);
    }
  }

  private static String key(ArtefactKind kind, String documentId) {
    return kind + documentId;
  }

  private static void report(RecordingHistory recording, String what, Findings findings) {
    Evidence evidence =
        recording.notificationLine().or(recording::outcomeLine).map(Proof::of).orElseThrow();
    findings.report(
        recording.workId(),
        "The notification of recording %s is wrong: %s."
            .formatted(recording.started().recordingId(), what),
        "Find the blobs by listing the container instead of trusting the notification.",
        evidence);
  }
}
