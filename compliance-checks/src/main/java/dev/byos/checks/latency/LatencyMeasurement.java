package dev.byos.checks.latency;

import dev.byos.model.event.CallEvent.RecordingExported;
import dev.byos.model.event.CallEvent.RecordingStopped;
import dev.byos.model.event.CommunicationEvent.RecordingFileStatusDelivered;
import dev.byos.model.event.CustomSpeechEvent.SpeechModelTrained;
import dev.byos.model.event.CustomVoiceEvent.VoiceModelTrained;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.Event;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.RecognitionEvent.SessionLogged;
import dev.byos.model.event.SpeechEvent.SpeechCreated;
import dev.byos.model.event.SpeechEvent.SpeechCreationRejected;
import dev.byos.model.event.SpeechEvent.SpeechCreationRequested;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.event.SubscriptionEvent;
import dev.byos.model.event.TranscriptionEvent.TranscriptionSucceeded;
import dev.byos.model.event.WorkEvent.ArtefactStored;
import dev.byos.model.report.LatencyRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures how long things took between regions. Feed it every event of a history in order; it
 * keeps state for open work only. The metrics:
 *
 * <ul>
 *   <li>{@code storage.write}: an artefact's successful attempt, from sending it to the answer
 *   <li>{@code recording.export}: recording stopped → last blob stored
 *   <li>{@code recording.notification}: recording stopped → event delivered to the subscriber
 *   <li>{@code transcription.turnaround}: submitted → results stored
 *   <li>{@code recognition.log}: session ended → both logs stored
 *   <li>{@code training.artifact}: training began → model stored
 *   <li>{@code control.create}: creation requested → resource exists
 *   <li>{@code control.effective}: role assigned or storage settings changed → first access to the
 *       account that sees it
 * </ul>
 */
public final class LatencyMeasurement {
  private static final double MEDIAN = 50;
  private static final double P95 = 95;
  private static final double P99 = 99;

  private final TreeMap<Key, LatencySamples> samples = new TreeMap<>(Key.ORDER);
  private final Map<String, Stop> stops = new HashMap<>();
  private final Map<EntityId, Stop> creations = new HashMap<>();
  private final EffectiveChanges changes = new EffectiveChanges(this::add);

  /** When and where something began that has not ended yet. */
  private record Stop(long timeMicros, String at) {}

  private record Key(String metric, String from, String to) {
    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::metric).thenComparing(Key::from).thenComparing(Key::to);
  }

  /** Takes a sample. */
  @FunctionalInterface
  interface Sink {
    void add(String metric, String from, String to, long micros);
  }

  /** Takes the next event of the history. */
  public void accept(HistoryEvent line) {
    Event event = line.event();
    long now = line.timeMicros();
    String at = line.at();
    if (event instanceof StorageEvent storage) {
      changes.storage(line, storage);
    } else if (event instanceof ArtefactStored stored) {
      add("storage.write", at, stored.storageRegion(), now - stored.lastRequestedAtMicros());
    } else if (event instanceof RecordingStopped stopped) {
      stops.put(stopped.recordingId(), new Stop(now, at));
    } else if (event instanceof RecordingExported exported) {
      add("recording.export", at, exported.storageRegion(), now - exported.stoppedAtMicros());
    } else if (event instanceof RecordingFileStatusDelivered delivered) {
      Stop stop = stops.remove(delivered.recordingId());
      if (stop != null) {
        add("recording.notification", stop.at(), delivered.toRegion(), now - stop.timeMicros());
      }
    } else if (event instanceof TranscriptionSucceeded succeeded) {
      String to = succeeded.storageRegion();
      add("transcription.turnaround", at, to, now - succeeded.submittedAtMicros());
    } else if (event instanceof SessionLogged logged) {
      add("recognition.log", at, logged.storageRegion(), now - logged.endedAtMicros());
    } else if (event instanceof SpeechModelTrained trained) {
      add("training.artifact", at, trained.storageRegion(), now - trained.startedAtMicros());
    } else if (event instanceof VoiceModelTrained trained) {
      add("training.artifact", at, trained.storageRegion(), now - trained.startedAtMicros());
    } else if (event instanceof SpeechCreationRequested) {
      creations.put(line.entity(), new Stop(now, at));
    } else if (event instanceof SpeechCreated) {
      Stop request = creations.remove(line.entity());
      // What stands at the start was not created during the run.
      if (request != null && now > request.timeMicros()) {
        add("control.create", request.at(), at, now - request.timeMicros());
      }
    } else if (event instanceof SpeechCreationRejected) {
      creations.remove(line.entity());
    } else if (event instanceof SubscriptionEvent subscription) {
      changes.subscription(line, subscription);
    }
  }

  private void add(String metric, String from, String to, long micros) {
    // Work of a resource without own storage stays in the resource's region.
    Key key = new Key(metric, from, to == null ? from : to);
    samples.computeIfAbsent(key, unused -> new LatencySamples()).add(micros);
  }

  /** The rows so far, ordered by metric, from and to. */
  public List<LatencyRow> rows() {
    List<LatencyRow> rows = new ArrayList<>(samples.size());
    samples.forEach(
        (key, sample) ->
            rows.add(
                new LatencyRow(
                    key.metric(),
                    key.from(),
                    key.to(),
                    sample.count(),
                    sample.percentileMillis(MEDIAN),
                    sample.percentileMillis(P95),
                    sample.percentileMillis(P99),
                    sample.maximalMillis(),
                    sample.distribution())));
    return rows;
  }
}
