package dev.byos.checks.rules.recording;

import dev.byos.checks.rule.History;
import dev.byos.model.event.CallEvent;
import dev.byos.model.event.CommunicationEvent;
import dev.byos.model.event.HistoryEvent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recordings from their start until their built-in copy is kept, which is the last that happens to
 * every one of them; so that rules know what belongs together. Bounded by the open recordings.
 */
final class OpenRecordings {
  private final Map<String, String> communications = new HashMap<>();
  private final Map<String, Open> open = new LinkedHashMap<>();

  /** What is known of one recording. */
  static final class Open {
    private final String communication;
    private final CallEvent.RecordingStarted started;
    private final HistoryEvent line;
    private boolean exported;
    private boolean ended;

    Open(String communication, HistoryEvent line, CallEvent.RecordingStarted started) {
      this.communication = communication;
      this.line = line;
      this.started = started;
    }

    /** Entity id of the Communication Services resource, or of the call when that is not known. */
    String subject() {
      return communication == null ? line.entity().toString() : "communication/" + communication;
    }

    CallEvent.RecordingStarted started() {
      return started;
    }

    HistoryEvent line() {
      return line;
    }

    /** Whether a destination was given at the start. */
    boolean hasDestination() {
      return started.destination() != null;
    }

    boolean exported() {
      return exported;
    }

    /** Whether the recording itself is over. */
    boolean ended() {
      return ended;
    }
  }

  /** Follows the recordings. Events that end one reach the rule while it is still known. */
  void watch(History history) {
    history.on(
        CallEvent.CallStarted.class,
        (line, event) -> communications.put(line.entity().name(), event.communication()));
    history.on(
        CallEvent.CallEnded.class, (line, event) -> communications.remove(line.entity().name()));
    history.on(
        CallEvent.RecordingStarted.class,
        (line, event) ->
            open.put(
                event.recordingId(),
                new Open(communications.get(line.entity().name()), line, event)));
    history.on(
        CallEvent.RecordingStopped.class,
        (line, event) -> of(event.recordingId()).ifPresent(recording -> recording.ended = true));
    history.on(
        CallEvent.RecordingExported.class,
        (line, event) -> of(event.recordingId()).ifPresent(recording -> recording.exported = true));
  }

  /** Lets go of recordings; call it after the rule has asked for its events. */
  void release(History history) {
    history.on(
        CommunicationEvent.BuiltInCopyKept.class,
        (line, event) -> open.remove(event.recordingId()));
  }

  Optional<Open> of(String recordingId) {
    return Optional.ofNullable(open.get(recordingId));
  }

  /** Entity id of the resource whose call this is, while the call goes on. */
  String subjectOf(HistoryEvent line) {
    String communication = communications.get(line.entity().name());
    return communication == null ? line.entity().toString() : "communication/" + communication;
  }

  /** All that are open, in the order of their start. */
  List<Open> all() {
    return List.copyOf(open.values());
  }
}
