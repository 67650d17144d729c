package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.ExportVerification;
import dev.byos.checks.exports.InspectedBlob;
import dev.byos.checks.exports.RecordingHistory;
import dev.byos.checks.exports.RecordingHistory.Outcome;
import dev.byos.checks.exports.RecordingPaths;
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
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.event.CallEvent.ChunkCompleted;
import dev.byos.model.event.CallEvent.RecordingExportFailed;
import dev.byos.model.event.CallEvent.RecordingExported;
import dev.byos.model.event.CommunicationEvent.ChunkLocation;
import dev.byos.model.event.CommunicationEvent.RecordingFileStatusPublished;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.ScenarioEvent.RunEnded;
import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Subscribers act on the notification: it must name the chunks that were stored, and where. */
@RuleInfo(
    id = "BYOS-REC-014",
    title = "Each completed recording has a notification that names its stored chunks",
    severity = Severity.ERROR,
    pillar = Pillar.RELIABILITY,
    scope = {Scope.HISTORY, Scope.ARTEFACTS},
    needs = Need.EXPORTED_RECORDING,
    sources = @Source(document = Document.ACS_QUICKSTART, section = "Notification of export"))
public final class NotificationMatchesBlobs implements HistoryRule, ArtefactRule {
  private static final String EXPORTED = "AzureBlob";
  private static final String REMEDY =
      "Find the blobs by listing the container instead of trusting the notification.";

  /** Documents of the chunks of recordings of which no notification has been published. */
  private final Map<String, Set<String>> documents = new HashMap<>();

  /** How the export of each of these recordings ended. */
  private final Map<String, HistoryEvent> outcomes = new LinkedHashMap<>();

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        ChunkCompleted.class,
        (line, event) ->
            documents
                .computeIfAbsent(event.recordingId(), unseen -> new TreeSet<>())
                .add(event.documentId()));
    history.on(RecordingExported.class, (line, event) -> outcomes.put(event.recordingId(), line));
    history.on(
        RecordingExportFailed.class, (line, event) -> outcomes.put(event.recordingId(), line));
    history.on(
        RecordingFileStatusPublished.class,
        (line, event) -> {
          Set<String> completed = documents.remove(event.recordingId());
          HistoryEvent outcome = outcomes.remove(event.recordingId());
          if (outcome != null) {
            findings.examined();
            wrong(event, outcome.event() instanceof RecordingExported, completed)
                .forEach(what -> report(outcome, event.recordingId(), what, findings, line));
          }
        });
    history.on(
        RunEnded.class,
        (line, event) -> {
          if (event.reason().equals("completed")) {
            outcomes.forEach(
                (recording, outcome) ->
                    report(outcome, recording, "no notification was published", findings, outcome));
          }
        });
  }

  private static void report(
      HistoryEvent outcome, String recording, String what, Findings findings, HistoryEvent line) {
    findings.report(outcome.entity().toString(), message(recording, what), REMEDY, Proof.of(line));
  }

  /** What a notification says wrongly, by the history alone. */
  private static List<String> wrong(
      RecordingFileStatusPublished event, boolean exported, Set<String> completed) {
    List<String> wrong = new ArrayList<>();
    if (exported == event.exportFailed()) {
      wrong.add(exported ? "it tells of a failed export" : "it hides that the export failed");
    }
    if (!exported) {
      return wrong;
    }
    if (!EXPORTED.equals(event.storageType())) {
      wrong.add("its storageType is " + event.storageType());
    }
    Set<String> announced = new TreeSet<>();
    event.chunks().stream().map(ChunkLocation::documentId).forEach(announced::add);
    boolean twice = announced.size() != event.chunks().size();
    if (completed != null && (twice || !completed.equals(announced))) {
      wrong.add("it names the documents " + announced + ", completed were " + completed);
    }
    return wrong;
  }

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
    Set<String> completed = new TreeSet<>();
    recording.chunks().stream().map(ChunkCompleted::documentId).forEach(completed::add);
    wrong(event, exported, completed).forEach(what -> report(recording, what, findings));
    if (!exported) {
      return;
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
        recording.workId(), message(recording.started().recordingId(), what), REMEDY, evidence);
  }

  private static String message(String recording, String what) {
    return "The notification of recording %s is wrong: %s.".formatted(recording, what);
  }
}
