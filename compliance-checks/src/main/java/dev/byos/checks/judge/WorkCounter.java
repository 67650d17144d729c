package dev.byos.checks.judge;

import dev.byos.checks.rule.History;
import dev.byos.model.event.CallEvent;
import dev.byos.model.event.CustomSpeechEvent;
import dev.byos.model.event.CustomVoiceEvent;
import dev.byos.model.event.Event;
import dev.byos.model.event.RecognitionEvent;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.report.RunReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts pieces of work by kind and by how they ended. */
final class WorkCounter {
  private final Count calls = new Count("calls");
  private final Count recordings = new Count("recordings");
  private final Count transcriptions = new Count("transcriptions");
  private final Count sessions = new Count("recognition sessions");
  private final Count logs = new Count("recognition logs");
  private final Count customSpeech = new Count("custom speech projects");
  private final Count customVoice = new Count("custom voice projects");

  /** Open recordings that are meant for built-in storage. */
  private final Set<String> builtInRecordings = new HashSet<>();

  void watch(History history) {
    started(history, CallEvent.CallStarted.class, calls);
    succeeded(history, CallEvent.CallEnded.class, calls);
    history.on(
        CallEvent.RecordingStarted.class,
        (line, event) -> {
          recordings.started++;
          if (event.destination() == null) {
            builtInRecordings.add(event.recordingId());
          }
        });
    history.on(
        CallEvent.RecordingStopped.class,
        (line, event) -> {
          // For built-in storage nothing more is to be done once the recording has stopped.
          recordings.succeeded += builtInRecordings.remove(event.recordingId()) ? 1 : 0;
        });
    succeeded(history, CallEvent.RecordingExported.class, recordings);
    failed(history, CallEvent.RecordingExportFailed.class, recordings);
    rejected(history, CallEvent.RecordingStartRejected.class, recordings);
    started(history, TranscriptionEvent.TranscriptionSubmitted.class, transcriptions);
    succeeded(history, TranscriptionEvent.TranscriptionSucceeded.class, transcriptions);
    failed(history, TranscriptionEvent.TranscriptionFailed.class, transcriptions);
    rejected(history, TranscriptionEvent.TranscriptionRejected.class, transcriptions);
    history.on(
        RecognitionEvent.SessionStarted.class,
        (line, event) -> {
          sessions.started++;
          logs.started += event.logging() ? 1 : 0;
        });
    succeeded(history, RecognitionEvent.SessionEnded.class, sessions);
    rejected(history, RecognitionEvent.SessionRejected.class, sessions);
    succeeded(history, RecognitionEvent.SessionLogged.class, logs);
    failed(history, RecognitionEvent.SessionLogFailed.class, logs);
    started(history, CustomSpeechEvent.SpeechProjectStarted.class, customSpeech);
    succeeded(history, CustomSpeechEvent.SpeechModelTrained.class, customSpeech);
    failed(history, CustomSpeechEvent.SpeechProjectFailed.class, customSpeech);
    rejected(history, CustomSpeechEvent.SpeechProjectRejected.class, customSpeech);
    started(history, CustomVoiceEvent.VoiceProjectStarted.class, customVoice);
    succeeded(history, CustomVoiceEvent.VoiceModelTrained.class, customVoice);
    failed(history, CustomVoiceEvent.VoiceProjectFailed.class, customVoice);
    rejected(history, CustomVoiceEvent.VoiceProjectRejected.class, customVoice);
  }

  List<RunReport.WorkCount> counts() {
    List<RunReport.WorkCount> counts = new ArrayList<>();
    for (Count count :
        List.of(calls, recordings, transcriptions, sessions, logs, customSpeech, customVoice)) {
      if (count.started + count.rejected > 0) {
        counts.add(
            new RunReport.WorkCount(
                count.kind, count.started, count.succeeded, count.failed, count.rejected));
      }
    }
    return counts;
  }

  private static <E extends Event> void started(History history, Class<E> type, Count count) {
    history.on(type, (line, event) -> count.started++);
  }

  private static <E extends Event> void succeeded(History history, Class<E> type, Count count) {
    history.on(type, (line, event) -> count.succeeded++);
  }

  private static <E extends Event> void failed(History history, Class<E> type, Count count) {
    history.on(type, (line, event) -> count.failed++);
  }

  private static <E extends Event> void rejected(History history, Class<E> type, Count count) {
    history.on(type, (line, event) -> count.rejected++);
  }

  private static final class Count {
    private final String kind;
    private long started;
    private long succeeded;
    private long failed;
    private long rejected;

    Count(String kind) {
      this.kind = kind;
    }
  }
}
