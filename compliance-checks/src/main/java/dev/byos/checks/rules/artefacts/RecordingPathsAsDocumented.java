package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.ExportVerification;
import dev.byos.checks.exports.InspectedBlob;
import dev.byos.checks.exports.RecordingHistory;
import dev.byos.checks.exports.RecordingPaths;
import dev.byos.checks.rule.ArtefactRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.event.CallEvent.ChunkCompleted;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whoever looks for a recording finds it by day, call and recording id. */
@RuleInfo(
    id = "BYOS-REC-011",
    title = "Exported recordings have the documented path",
    severity = Severity.ERROR,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = Scope.ARTEFACTS,
    needs = Need.EXPORTED_RECORDING,
    sources = @Source(document = Document.ACS_QUICKSTART, section = "Notification of export"))
public final class RecordingPathsAsDocumented implements ArtefactRule {
  private static final int ID_START = 8;

  @Override
  public void check(ExportVerification verification, RuleContext context, Findings findings) {
    if (verification.start() == null) {
      // Without a history there is nothing to compare names with; an audit by metadata compares
      // them with the documents.
      return;
    }
    Map<String, RecordingHistory> recordings = new HashMap<>();
    Map<String, ChunkCompleted> chunks = new HashMap<>();
    for (RecordingHistory recording : verification.recordings()) {
      for (ChunkCompleted chunk : recording.chunks()) {
        recordings.put(chunk.documentId(), recording);
        chunks.put(chunk.documentId(), chunk);
      }
    }
    for (InspectedBlob blob : verification.artefacts()) {
      if (!Blobs.isRecording(blob.kind())) {
        continue;
      }
      findings.examined();
      String document = RecordingPaths.documentId(blob.address().blob());
      List<String> faults =
          faults(verification, blob, recordings.get(document), chunks.get(document));
      if (!faults.isEmpty()) {
        findings.report(
            blob.address().toString(),
            "The blob's name does not follow {date}/{callId}/{recording}-{guid}/{chunk}-{kind}."
                + "{documentId}.{ending}: "
                + String.join(", ", faults)
                + ".",
            "Find out who renamed the blob; clients look for recordings by this path.",
            Blobs.evidence(blob.address()));
      }
    }
  }

  private static List<String> faults(
      ExportVerification verification,
      InspectedBlob blob,
      RecordingHistory recording,
      ChunkCompleted chunk) {
    if (recording == null) {
      return List.of("no chunk has its document id");
    }
    String path = recording.destinationPath();
    String name = blob.address().blob();
    if (!path.isEmpty()) {
      if (!name.startsWith(path + "/")) {
        return List.of("it is not below the destination path " + path);
      }
      name = name.substring(path.length() + 1);
    }
    Optional<RecordingPaths.Parts> parts = RecordingPaths.parse(name);
    if (parts.isEmpty()) {
      return List.of("it has another shape");
    }
    boolean metadata = blob.kind() == ArtefactKind.RECORDING_METADATA;
    List<String> faults = new ArrayList<>();
    expect("call id", recording.started().callId(), parts.get().callId(), faults);
    expect(
        "recording",
        recording.started().recordingId().substring(0, ID_START),
        parts.get().recordingStart(),
        faults);
    expect("chunk", chunk.index(), parts.get().chunk(), faults);
    expect("kind is metadata", metadata, parts.get().stem().equals("acsmetadata"), faults);
    String format = recording.started().formatType().toLowerCase(Locale.ROOT);
    expect("ending", metadata ? "json" : format, parts.get().extension(), faults);
    if (verification.start() != null) {
      String began = day(verification, recording.startedAtMicros());
      String ended = day(verification, chunk.startMicros() + chunk.mediaMicros());
      String found = parts.get().date();
      if (!found.equals(began) && !found.equals(ended)) {
        faults.add("date is " + found + " instead of " + began);
      }
    }
    return faults;
  }

  private static String day(ExportVerification verification, long micros) {
    return LocalDate.ofInstant(verification.start().plus(micros, ChronoUnit.MICROS), ZoneOffset.UTC)
        .format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static void expect(String what, Object expected, Object found, List<String> faults) {
    if (!expected.equals(found)) {
      faults.add(what + " is " + found + " instead of " + expected);
    }
  }
}
