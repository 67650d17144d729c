package dev.byos.checks.rules.speechwork;

import static dev.byos.checks.fixtures.HistoryBuilder.HOUR;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.fixtures.TranscriptionEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.artefact.SpeechContainers;
import dev.byos.model.estate.LifecycleRule;
import dev.byos.model.event.StorageEvent;
import java.util.List;

class LogsAreCopiedInTimeTest extends RuleTest {
  LogsAreCopiedInTimeTest() {
    super("BYOS-SPE-037");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires("a rule for longer than retention", "storage/stteu", s -> keep(s, 90)).withoutRun(),
        happens("a log that is deleted uncopied", "storage/stteu", h -> expired(h))
            .on(s -> keep(s, 90)),
        silent("a rule for less", s -> keep(s, 3)).withoutRun(),
        silent("a rule that a run will try", s -> keep(s, 90)),
        quiet("a log that nobody wants", h -> expired(h)),
        quiet(
                "a log that is copied in time",
                h -> {
                  h.add(
                      "storage/stteu",
                      new StorageEvent.BlobRead(
                          TranscriptionEvents.byUser("GetBlob", SpeechContainers.AUDIO_LOGS, LOG),
                          1));
                  expired(h);
                })
            .on(s -> keep(s, 90)));
  }

  private static final long DAY = 24 * HOUR;
  private static final String LOG = "0123/en-US/2026-03-02/080000_x.wav";

  private static void keep(ScenarioBuilder scenario, int days) {
    scenario
        .storage
        .get("stteu")
        .lifecycle
        .add(new LifecycleRule("keep", SpeechContainers.AUDIO_LOGS, days * DAY));
  }

  private static void expired(HistoryBuilder history) {
    history.add(
        "storage/stteu",
        new StorageEvent.BlobDeleted(
            TranscriptionEvents.bySpeech("DeleteBlob", SpeechContainers.AUDIO_LOGS, LOG),
            "logRetention"));
  }
}
