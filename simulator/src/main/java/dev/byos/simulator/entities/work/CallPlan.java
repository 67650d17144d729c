package dev.byos.simulator.entities.work;

import dev.byos.model.event.CallEvent.PauseInterval;
import dev.byos.model.workload.WorkItem.Calls;
import dev.byos.model.workload.WorkItem.Pause;
import dev.byos.model.workload.WorkItem.Recording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is going to happen in a call, drawn once from its own seed: how long it lasts, when
 * recording begins, pauses, resumes and fills a chunk. Times are microseconds since the call began.
 *
 * @param recordingFromMicros when recording begins; negative when the call is over before that, or
 *     is not recorded
 * @param pauses times at which the recording is paused, since the call began, ordered, apart from
 *     each other
 * @param steps everything that happens after the call began, in order; the last is its end
 */
record CallPlan(
    long lengthMicros, long recordingFromMicros, List<PauseInterval> pauses, List<Step> steps) {

  /** What may happen, in the order in which it happens at one instant. */
  enum Kind {
    RECORD,
    RESUME,
    CHUNK,
    PAUSE,
    END
  }

  /** Something that happens at a time. */
  record Step(long atMicros, Kind kind) {}

  /** Draws the plan of a call. */
  static CallPlan of(Calls calls, Draws draws, long chunkMaximalMicros) {
    long length = Math.max(1, DurationSampler.sample(calls.length(), draws.of("length")));
    Recording recording = calls.recording();
    long from =
        recording == null
            ? -1
            : DurationSampler.sample(recording.startDelay(), draws.of("start-delay"));
    Step end = new Step(length, Kind.END);
    if (from < 0 || from >= length) {
      return new CallPlan(length, -1, List.of(), List.of(end));
    }
    Step record = new Step(from, Kind.RECORD);
    boolean oneChunk = length - from <= chunkMaximalMicros;
    if (oneChunk && recording.pauses().isEmpty() && !recording.pauseOnStart()) {
      return new CallPlan(length, from, List.of(), List.of(record, end));
    }
    List<PauseInterval> pauses = pauses(recording, draws, from, length);
    List<Step> steps = new ArrayList<>();
    steps.add(record);
    for (PauseInterval pause : pauses) {
      if (pause.startMicros() > from || !recording.pauseOnStart()) {
        steps.add(new Step(pause.startMicros(), Kind.PAUSE));
      }
      if (pause.startMicros() + pause.lengthMicros() < length) {
        steps.add(new Step(pause.startMicros() + pause.lengthMicros(), Kind.RESUME));
      }
    }
    for (long at = from + chunkMaximalMicros; at < length; at += chunkMaximalMicros) {
      steps.add(new Step(at, Kind.CHUNK));
    }
    steps.add(end);
    steps.sort(Comparator.comparingLong(Step::atMicros).thenComparing(Step::kind));
    return new CallPlan(length, from, pauses, List.copyOf(steps));
  }

  /** Draws the pauses, cuts them to the recording and joins those that touch. */
  private static List<PauseInterval> pauses(
      Recording recording, Draws draws, long from, long until) {
    List<PauseInterval> drawn = new ArrayList<>();
    for (int i = 0; i < recording.pauses().size(); i++) {
      Pause pause = recording.pauses().get(i);
      boolean atStart = i == 0 && recording.pauseOnStart();
      long after = atStart ? 0 : DurationSampler.sample(pause.after(), draws.of("pause-after", i));
      long start = from + Math.min(after, until - from);
      long drawnLength = DurationSampler.sample(pause.length(), draws.of("pause-length", i));
      // A recording that starts in pause has to be resumed, however soon.
      long length = atStart ? Math.max(1, drawnLength) : drawnLength;
      drawn.add(new PauseInterval(start, Math.min(length, until - start)));
    }
    if (recording.pauseOnStart() && drawn.isEmpty()) {
      drawn.add(new PauseInterval(from, until - from));
    }
    drawn.sort(Comparator.comparingLong(PauseInterval::startMicros));
    List<PauseInterval> joined = new ArrayList<>();
    for (PauseInterval pause : drawn) {
      PauseInterval last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      long lastEnd = last == null ? -1 : last.startMicros() + last.lengthMicros();
      if (pause.lengthMicros() == 0) {
        continue;
      }
      if (last != null && pause.startMicros() <= lastEnd) {
        long end = Math.max(lastEnd, pause.startMicros() + pause.lengthMicros());
        joined.set(
            joined.size() - 1, new PauseInterval(last.startMicros(), end - last.startMicros()));
      } else {
        joined.add(pause);
      }
    }
    return List.copyOf(joined);
  }

  /** The plan of a call whose request to record is refused. */
  CallPlan withoutRecording() {
    return new CallPlan(
        lengthMicros,
        recordingFromMicros,
        List.of(),
        recordingFromMicros < 0 ? steps : List.of(steps.get(0), new Step(lengthMicros, Kind.END)));
  }

  /** Number of chunks of the recording, 0 when there is none. */
  int chunks(long chunkMaximalMicros) {
    long recorded = lengthMicros - recordingFromMicros;
    return recordingFromMicros < 0
        ? 0
        : (int) Math.max(1, (recorded + chunkMaximalMicros - 1) / chunkMaximalMicros);
  }

  /**
   * The part of the recording's time that a chunk covers.
   *
   * @param startMicros since the call began
   * @param pauses the pauses within, since the call began
   */
  record Span(long startMicros, long lengthMicros, List<PauseInterval> pauses) {

    long pausedMicros() {
      long sum = 0;
      for (PauseInterval pause : pauses) {
        sum += pause.lengthMicros();
      }
      return sum;
    }
  }

  /** The span of chunk {@code index}, from 0. */
  Span span(int index, long chunkMaximalMicros) {
    long start = recordingFromMicros + index * chunkMaximalMicros;
    long end = Math.min(lengthMicros, start + chunkMaximalMicros);
    if (pauses.isEmpty()) {
      return new Span(start, end - start, List.of());
    }
    List<PauseInterval> within = new ArrayList<>();
    for (PauseInterval pause : pauses) {
      long from = Math.max(start, pause.startMicros());
      long until = Math.min(end, pause.startMicros() + pause.lengthMicros());
      if (from < until) {
        within.add(new PauseInterval(from, until - from));
      }
    }
    return new Span(start, end - start, List.copyOf(within));
  }
}
