package dev.byos.checks.exports;

import dev.byos.model.event.CallEvent.CallStarted;
import dev.byos.model.event.CallEvent.ChunkCompleted;
import dev.byos.model.event.CallEvent.RecordingStarted;
import dev.byos.model.event.CommunicationEvent.RecordingFileStatusPublished;
import dev.byos.model.event.HistoryEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What the history says of one recording, gathered while its events go by: the yardstick for its
 * metadata, its files and its notification.
 */
public final class RecordingHistory {
  private final String workId;
  private final CallStarted call;
  private final RecordingStarted started;
  private final long startedEvent;
  private final long startedAtMicros;
  private final List<ChunkCompleted> chunks = new ArrayList<>(1);
  private RecordingFileStatusPublished notification;
  private HistoryEvent notificationLine;
  private Outcome outcome = Outcome.OPEN;
  private HistoryEvent outcomeLine;

  /** How the export ended. */
  public enum Outcome {
    OPEN,
    EXPORTED,
    FAILED
  }

  RecordingHistory(
      String workId, CallStarted call, RecordingStarted started, long event, long atMicros) {
    this.workId = workId;
    this.call = call;
    this.started = started;
    this.startedEvent = event;
    this.startedAtMicros = atMicros;
  }

  void chunk(ChunkCompleted chunk) {
    chunks.add(chunk);
  }

  void published(RecordingFileStatusPublished event, HistoryEvent line) {
    notification = event;
    notificationLine = line;
  }

  void ended(Outcome how, HistoryEvent line) {
    outcome = how;
    outcomeLine = line;
  }

  /** Id of the call's entity. */
  public String workId() {
    return workId;
  }

  /** The call, if its beginning was seen. */
  public Optional<CallStarted> call() {
    return Optional.ofNullable(call);
  }

  /** How the recording was asked for. */
  public RecordingStarted started() {
    return started;
  }

  /** Number of the event that began it. */
  public long startedEvent() {
    return startedEvent;
  }

  /** Virtual time at which it began, microseconds. */
  public long startedAtMicros() {
    return startedAtMicros;
  }

  /** Its chunks, in the order of their completion. */
  public List<ChunkCompleted> chunks() {
    return Collections.unmodifiableList(chunks);
  }

  /** The notification that was published, if any. */
  public Optional<RecordingFileStatusPublished> notification() {
    return Optional.ofNullable(notification);
  }

  /** The notification's line in the history, if any. */
  public Optional<HistoryEvent> notificationLine() {
    return Optional.ofNullable(notificationLine);
  }

  /** How the export ended. */
  public Outcome outcome() {
    return outcome;
  }

  /** The line that ended the export, if it has ended. */
  public Optional<HistoryEvent> outcomeLine() {
    return Optional.ofNullable(outcomeLine);
  }

  /** Path within the container under which its blobs belong; empty for the root. */
  public String destinationPath() {
    return Home.withoutOuterSlashes(started.destinationPath());
  }

  /** Whether it is to be exported to a storage account of the customer. */
  public boolean byos() {
    return exports(started);
  }

  static boolean exports(RecordingStarted started) {
    return "azureBlobStorage".equalsIgnoreCase(started.storageKind())
        && started.destination() != null;
  }
}
