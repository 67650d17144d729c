package dev.byos.simulator.entities.work;

import dev.byos.model.workload.WorkItem.BatchTranscription;
import java.util.ArrayList;
import java.util.List;

/**
 * What a batch transcription is going to be, drawn from its own seed.
 *
 * @param audioMicros length of each file
 * @param totalMicros length of all
 * @param startDelayMicros from submission to the status Running
 * @param processingMicros from then until the results are ready to be written
 */
record TranscriptionPlan(
    List<Long> audioMicros, long totalMicros, long startDelayMicros, long processingMicros) {
  private static final long SECOND = 1_000_000L;

  TranscriptionPlan {
    audioMicros = List.copyOf(audioMicros);
  }

  static TranscriptionPlan of(BatchTranscription item, Draws draws) {
    int files = Math.max(0, item.files());
    List<Long> audio = new ArrayList<>(files);
    long total = 0;
    for (int i = 0; i < files; i++) {
      long length = Math.max(1_000, DurationSampler.sample(item.audio(), draws.of("audio", i)));
      audio.add(length);
      total += length;
    }
    // A custom model is running a little later than a base model (batch transcription page).
    long extra = item.customModel() == null ? 0 : 10 * SECOND;
    long start =
        extra
            + Math.max(
                1, DurationSampler.logNormal(5 * SECOND, 30 * SECOND, draws.of("start-delay")));
    long queue = DurationSampler.logNormal(60 * SECOND, 900 * SECOND, draws.of("queue"));
    return new TranscriptionPlan(audio, total, start, Math.max(1, queue + total / 5));
  }

  int files() {
    return audioMicros.size();
  }
}
