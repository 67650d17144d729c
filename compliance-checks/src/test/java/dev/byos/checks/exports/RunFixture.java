package dev.byos.checks.exports;

import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.SpeechContainers;
import dev.byos.model.artefact.StoreLocation;
import dev.byos.model.event.Access;
import dev.byos.model.event.CallEvent;
import dev.byos.model.event.CommunicationEvent;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.Event;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.RecognitionEvent;
import dev.byos.model.event.ScenarioEvent;
import dev.byos.model.event.SpeechEvent;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.event.WorkEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small run made by hand: its history, and the blobs that belong to it. */
public final class RunFixture {
  public static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  public static final String ACCOUNT = "recseu";
  public static final String CALL = "11111111-2222-4333-8444-555555555555";
  public static final String DOCUMENT = "0-weu-d1-0123456789abcdef0123456789abcdef";
  public static final String FOLDER =
      "20260302/" + CALL + "/eyJQbGF0-aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee/";
  public static final String TRANSCRIPTION = "99999999-2222-4333-8444-555555555555";
  public static final String SPEECH_PATH = "TranscriptionData/" + TRANSCRIPTION + "_";

  private final List<HistoryEvent> history = new ArrayList<>();
  private final Map<BlobAddress, byte[]> blobs = new LinkedHashMap<>();
  private long now;

  public static RunFixture begin() {
    return begin("FILES");
  }

  public static RunFixture begin(String media) {
    RunFixture run = new RunFixture();
    run.add(
        "global",
        "scenario/run",
        new ScenarioEvent.RunStarted(
            "fixture", 1, "2025-10", START, 3_600_000_000L, media, "none", "2026-01-01"));
    run.add(
        "westeurope",
        "storage/" + ACCOUNT,
        new StorageEvent.StorageAccountCreated(
            "/x", "westeurope", "Standard_ZRS", "StorageV2", "anna", "customer"));
    run.add(
        "westeurope",
        "speech/speecheu",
        new SpeechEvent.SpeechCreated(
            "/s", "westeurope", "SystemAssigned", "p1", List.of("/x"), ACCOUNT, "cli"));
    return run;
  }

  public RunFixture at(long micros) {
    now = micros;
    return this;
  }

  public RunFixture add(String at, String entity, Event event) {
    history.add(new HistoryEvent(history.size() + 1, now, at, EntityId.parse(entity), event));
    return this;
  }

  public List<HistoryEvent> history() {
    return history;
  }

  public Map<BlobAddress, byte[]> blobs() {
    return blobs;
  }

  /** Ends the run and verifies it against a directory that holds its blobs. */
  public ExportVerification verify(Path root) {
    return verify(new StoreLocation.Directory(root.toString()), List.of());
  }

  public ExportVerification verify(StoreLocation location, List<BlobFailure> failures) {
    ExportVerifier verifier = new ExportVerifier(2);
    history.forEach(verifier::accept);
    verifier.accept(
        new HistoryEvent(
            history.size() + 1,
            now,
            "global",
            EntityId.parse("scenario/run"),
            new ScenarioEvent.RunEnded("completed", 0)));
    return verifier.finish(location, failures);
  }

  public RunFixture save(Path root) {
    blobs.forEach((address, bytes) -> write(root, address, bytes));
    return this;
  }

  public static void write(Path root, BlobAddress address, byte[] bytes) {
    try {
      Path file = file(root, address);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Path file(Path root, BlobAddress address) {
    return root.resolve(address.account()).resolve(address.container()).resolve(address.blob());
  }

  /** A write as the storage account and then the writer see it. */
  public RunFixture store(
      String work, ArtefactKind kind, BlobAddress address, byte[] bytes, Long durationMillis) {
    written(work, "speecheu", kind, address, bytes, durationMillis);
    return add(
        "westeurope",
        work,
        new WorkEvent.ArtefactStored(
            kind.name(),
            address.account(),
            address.container(),
            address.blob(),
            bytes.length,
            "westeurope",
            1,
            now,
            now));
  }

  public RunFixture written(
      String work,
      String principal,
      ArtefactKind kind,
      BlobAddress address,
      byte[] bytes,
      Long durationMillis) {
    blobs.put(address, bytes);
    return add(
        "westeurope",
        "storage/" + address.account(),
        new StorageEvent.BlobWritten(
            access("PutBlob", principal, address, work),
            kind == null ? null : kind.name(),
            bytes.length,
            md5(bytes),
            "application/octet-stream",
            durationMillis));
  }

  public RunFixture deleted(BlobAddress address, String reason) {
    blobs.remove(address);
    return add(
        "westeurope",
        "storage/" + address.account(),
        new StorageEvent.BlobDeleted(access("DeleteBlob", "anna", address, null), reason));
  }

  public static Access access(
      String operation, String principal, BlobAddress address, String work) {
    return new Access(
        operation,
        address.container(),
        address.blob(),
        principal,
        "SYSTEM_ASSIGNED",
        "managedIdentity",
        "azureGlobalNetwork",
        "trustedService",
        "westeurope",
        work,
        1,
        0);
  }

  public static String md5(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public static BlobAddress media() {
    return new BlobAddress(ACCOUNT, "recordings", FOLDER + "0-audiowav." + DOCUMENT + ".wav");
  }

  public static BlobAddress metadata() {
    return new BlobAddress(ACCOUNT, "recordings", FOLDER + "0-acsmetadata." + DOCUMENT + ".json");
  }

  public static BlobAddress result(int number) {
    return new BlobAddress(ACCOUNT, SpeechContainers.ARTIFACTS, SPEECH_PATH + number + "_0.json");
  }

  public static BlobAddress report() {
    return new BlobAddress(ACCOUNT, SpeechContainers.ARTIFACTS, SPEECH_PATH + "report.json");
  }

  /** A recorded call of two seconds, not exported yet. */
  public RunFixture recording(boolean pauseOnStart) {
    add("westeurope", "call/calls-1", new CallEvent.CallStarted(CALL, "acseu", "calls", 2));
    return recordingStarted(pauseOnStart)
        .at(3_000_000)
        .add(
            "westeurope",
            "call/calls-1",
            new CallEvent.ChunkCompleted(
                "eyJQbGF0ZFO",
                0,
                DOCUMENT,
                1_000_000,
                2_000_000,
                pauseOnStart ? List.of(new CallEvent.PauseInterval(1_000_000, 500_000)) : List.of(),
                "SessionEnded"));
  }

  private RunFixture recordingStarted(boolean pauseOnStart) {
    return at(1_000_000)
        .add(
            "westeurope",
            "call/calls-1",
            new CallEvent.RecordingStarted(
                "eyJQbGF0ZFO",
                CALL,
                "server",
                0,
                "audio",
                "mixed",
                "wav",
                1,
                "azureBlobStorage",
                "https://recseu.blob.core.windows.net/recordings",
                ACCOUNT,
                "recordings",
                "",
                pauseOnStart,
                "POST /calling/recordings",
                "2024-09-15",
                200,
                true));
  }

  /** Media and metadata of that call arrive, and the notification goes out. */
  public RunFixture exported(String metadata) {
    return exported(media(), metadata).notified("AzureBlob", false, DOCUMENT);
  }

  /** Media and metadata of that call arrive. */
  public RunFixture exported(BlobAddress media, String metadata) {
    store("call/calls-1", ArtefactKind.RECORDING_MEDIA, media, MediaFixtures.wav(2_000), 2_000L);
    store(
        "call/calls-1",
        ArtefactKind.RECORDING_METADATA,
        metadata(),
        metadata.getBytes(StandardCharsets.UTF_8),
        null);
    return add(
        "westeurope",
        "call/calls-1",
        new CallEvent.RecordingExported(
            "eyJQbGF0ZFO", ACCOUNT, "recordings", 2, "westeurope", 3_000_000));
  }

  /** The notification goes out. */
  public RunFixture notified(String storageType, boolean exportFailed, String document) {
    return add(
        "europe",
        "communication/acseu",
        new CommunicationEvent.RecordingFileStatusPublished(
            "eyJQbGF0ZFO",
            CALL,
            storageType,
            exportFailed,
            List.of(
                new CommunicationEvent.ChunkLocation(
                    document, 0, "SessionEnded", url(media()), url(metadata()))),
            "Audio",
            "Mixed",
            "Wav",
            1_000_000,
            2_000,
            "CallEnded"));
  }

  private static String url(BlobAddress address) {
    return "https://"
        + address.account()
        + ".blob.core.windows.net/"
        + address.container()
        + "/"
        + address.blob();
  }

  public static String metadataText() {
    return metadataText("[]");
  }

  public static String metadataText(String pauses) {
    return """
        {"resourceId":"r","callId":"%s","chunkDocumentId":"%s","chunkIndex":0,
         "chunkStartTime":"2026-03-02T08:00:01Z","chunkDuration":2000,
         "pauseResumeIntervals":%s,
         "recordingInfo":{"contentType":"audio","channelType":"mixed","format":"wav",
           "audioConfiguration":{"sampleRate":16000,"bitRate":256000,"channels":1}},
         "participants":[{"participantId":"a"},{"participantId":"b"}]}
        """
        .formatted(CALL, DOCUMENT, pauses);
  }

  /** A transcription of two files, submitted, stored and succeeded. */
  public RunFixture transcription() {
    String work = "transcription/batch-1";
    add(
        "westeurope",
        work,
        new TranscriptionEvent.TranscriptionSubmitted(
            TRANSCRIPTION, "speecheu", "batch", "2024-11-15", "en-US", 2, 1, 0, null, now, 201));
    for (int i = 0; i < 2; i++) {
      byte[] text = resultText(i).getBytes(StandardCharsets.UTF_8);
      store(work, ArtefactKind.TRANSCRIPTION_RESULT, result(i), text, null);
    }
    byte[] text = reportText(2, 0).getBytes(StandardCharsets.UTF_8);
    store(work, ArtefactKind.TRANSCRIPTION_REPORT, report(), text, null);
    return succeeded(2);
  }

  public RunFixture succeeded(int results) {
    return add(
        "westeurope",
        "transcription/batch-1",
        new TranscriptionEvent.TranscriptionSucceeded(
            TRANSCRIPTION, ACCOUNT, "westeurope", results, 0, 0));
  }

  public static String resultText(int number) {
    return """
        {"source":"https://x/%d.wav","timestamp":"2026-03-02T08:01:00Z","durationInTicks":1,
         "duration":"PT1S","combinedRecognizedPhrases":[{"channel":0,"display":"Hello."}],
         "recognizedPhrases":[{"recognitionStatus":"Success","channel":0,
           "nBest":[{"confidence":0.9,"display":"Hello."}]}]}
        """
        .formatted(number);
  }

  public static String reportText(int succeeded, int failed) {
    String detail = "{\"source\":\"https://x\",\"status\":\"Succeeded\"}";
    return "{\"successfulTranscriptionsCount\":"
        + succeeded
        + ",\"failedTranscriptionsCount\":"
        + failed
        + ",\"details\":["
        + String.join(",", java.util.Collections.nCopies(succeeded, detail))
        + "]}";
  }

  /** A logged recognition session of one second that began at the tenth second. */
  public RunFixture session(String folder) {
    String work = "recognition/live-1";
    at(10_000_000);
    add(
        "westeurope",
        work,
        new RecognitionEvent.SessionStarted("s1", "speecheu", "live", "en-US", true, "session"));
    at(11_000_000);
    add("westeurope", work, new RecognitionEvent.SessionEnded("s1", 1_000_000));
    String stem = folder + "080010_" + TRANSCRIPTION;
    store(
        work,
        ArtefactKind.RECOGNITION_AUDIO_LOG,
        new BlobAddress(ACCOUNT, SpeechContainers.AUDIO_LOGS, stem + ".wav"),
        MediaFixtures.wav(1_000),
        1_000L);
    store(
        work,
        ArtefactKind.RECOGNITION_TRANSCRIPT_LOG,
        new BlobAddress(ACCOUNT, SpeechContainers.AUDIO_LOGS, stem + ".v2.json"),
        "{}".getBytes(StandardCharsets.UTF_8),
        null);
    return add(
        "westeurope",
        work,
        new RecognitionEvent.SessionLogged("s1", ACCOUNT, "westeurope", 11_000_000));
  }
}
