package dev.byos.checks.judge;

import dev.byos.checks.rule.History;
import dev.byos.model.event.CallEvent;
import dev.byos.model.event.CustomSpeechEvent;
import dev.byos.model.event.CustomVoiceEvent;
import dev.byos.model.event.Event;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.RecognitionEvent;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.report.Activity;
import dev.byos.model.report.RunReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts pieces of work by kind and by how they ended, over the whole run and over time. This is
 * the one place that says which event means that a piece of work has started, succeeded, failed or
 * was rejected.
 */
final class WorkCounter {
  private final TimeBins bins;
  private final Count calls;
  private final Count recordings;
  private final Count transcriptions;
  private final Count sessions;
  private final Count logs;
  private final Count customSpeech;
  private final Count customVoice;

  /** Open recordings that are meant for built-in storage. */
  private final Set<String> builtInRecordings = new HashSet<>();

  /**
   * @param durationMicros how long new work arrives
   */
  WorkCounter(long durationMicros) {
    bins = new TimeBins(durationMicros);
    calls = new Count("calls");
    recordings = new Count("recordings");
    transcriptions = new Count("transcriptions");
    sessions = new Count("recognition sessions");
    logs = new Count("recognition logs");
    customSpeech = new Count("custom speech projects");
    customVoice = new Count("custom voice projects");
  }

  void watch(History history) {
    started(history, CallEvent.CallStarted.class, calls);
    succeeded(history, CallEvent.CallEnded.class, calls);
    history.on(
        CallEvent.RecordingStarted.class,
        (line, event) -> {
          recordings.started.add(line);
          if (event.destination() == null) {
            builtInRecordings.add(event.recordingId());
          }
        });
    history.on(
        CallEvent.RecordingStopped.class,
        (line, event) -> {
          // For built-in storage nothing more is to be done once the recording has stopped.
          if (builtInRecordings.remove(event.recordingId())) {
            recordings.succeeded.add(line);
          }
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
          sessions.started.add(line);
          if (event.logging()) {
            logs.started.add(line);
          }
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
    for (Count count : kinds()) {
      if (count.started.total + count.rejected.total > 0) {
        counts.add(
            new RunReport.WorkCount(
                count.kind,
                count.started.total,
                count.succeeded.total,
                count.failed.total,
                count.rejected.total));
      }
    }
    return counts;
  }

  Activity activity() {
    List<Activity.Series> series = new ArrayList<>();
    for (Count count : kinds()) {
      for (Outcome outcome : count.outcomes()) {
        if (outcome.total > 0) {
          series.add(new Activity.Series(count.kind, outcome.name, outcome.overTime.counts()));
        }
      }
    }
    if (series.isEmpty()) {
      return Activity.none();
    }
    series.sort(
        Comparator.comparing(Activity.Series::kind).thenComparing(Activity.Series::outcome));
    return new Activity(bins.binMicros(), series);
  }

  private List<Count> kinds() {
    return List.of(calls, recordings, transcriptions, sessions, logs, customSpeech, customVoice);
  }

  private static <E extends Event> void started(History history, Class<E> type, Count count) {
    history.on(type, (line, event) -> count.started.add(line));
  }

  private static <E extends Event> void succeeded(History history, Class<E> type, Count count) {
    history.on(type, (line, event) -> count.succeeded.add(line));
  }

  private static <E extends Event> void failed(History history, Class<E> type, Count count) {
    history.on(type, (line, event) -> count.failed.add(line));
  }

  private static <E extends Event> void rejected(History history, Class<E> type, Count count) {
    history.on(type, (line, event) -> count.rejected.add(line));
  }

  /** One kind of work. */
  private final class Count {
    private final String kind;
    private final Outcome started = new Outcome("started");
    private final Outcome succeeded = new Outcome("succeeded");
    private final Outcome failed = new Outcome("failed");
    private final Outcome rejected = new Outcome("rejected");

    Count(String kind) {
      this.kind = kind;
    }

    List<Outcome> outcomes() {
      return List.of(started, succeeded, failed, rejected);
    }
  }

  /** How often one kind of work came to one point of its life. */
  private final class Outcome {
    private final String name;
    private final TimeBins.Series overTime = bins.series();
    private long total;

    Outcome(String name) {
      this.name = name;
    }

    void add(HistoryEvent line) {
      total++;
      overTime.add(line.timeMicros());
    }
  }
}
