package dev.byos.checks.rules.speechwork;

import static dev.byos.checks.fixtures.BatchSpec.batch;
import static dev.byos.checks.fixtures.TranscriptionEvents.ENTITY;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.TranscriptionEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.event.SpeechEvent;
import dev.byos.model.workload.Arrivals;
import java.util.List;

class WithinQuotasTest extends RuleTest {
  WithinQuotasTest() {
    super("BYOS-SPE-040");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires("too many files", "workload/batch", batch(b -> b.files = 1_001)),
        fires(
            "twenty requests a second",
            "workload/batch",
            batch(b -> b.arrivals = new Arrivals.Every(50_000, 0))),
        fires(
            "too many an hour",
            "workload/batch",
            batch(b -> b.arrivals = new Arrivals.Poisson(40_000))),
        happens(
                "a refusal for the quota",
                "speech/speecheu",
                h ->
                    h.add(
                        "speech/speecheu",
                        new SpeechEvent.WorkRefused(
                            ENTITY, "transcription", 429, "TooManyRequests", "no")))
            .on(batch(b -> {})),
        happens("one request more than the quota", "speech/speecheu", h -> requests(h, 101))
            .on(batch(b -> {})),
        happens(
                "a request with too many files",
                "workload/batch",
                h -> h.add(ENTITY, TranscriptionEvents.submitted("2024-11-15", null, 1_001)))
            .on(batch(b -> {})),
        silent("the largest request", batch(b -> b.files = 1_000)),
        quiet("the quota used to the last", h -> requests(h, 100)).on(batch(b -> {})),
        quiet(
                "another refusal",
                h ->
                    h.add(
                        "speech/speecheu",
                        new SpeechEvent.WorkRefused(
                            ENTITY, "transcription", 404, "ResourceNotFound", "no")))
            .on(batch(b -> {})));
  }

  private static void requests(HistoryBuilder history, int count) {
    for (int i = 0; i < count; i++) {
      history.add("speech/speecheu", new SpeechEvent.RequestAccepted(ENTITY, "transcription"));
    }
  }
}
