package dev.byos.checks.rules.storage;

import static dev.byos.checks.fixtures.HistoryBuilder.HOUR;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.estate.StorageProtection;
import dev.byos.model.event.TranscriptionEvent;
import dev.byos.model.workload.Arrivals;
import dev.byos.model.workload.DurationSpec;
import dev.byos.model.workload.WorkItem;
import java.util.List;

class SasPolicyIsShortTest extends RuleTest {
  private static final WorkItem BATCH =
      new WorkItem.BatchTranscription(
          "batch",
          "speecheu",
          "westeurope",
          new Arrivals.At(List.of(0L)),
          0,
          "v3.2",
          "en-US",
          1,
          new DurationSpec.Fixed(1),
          1,
          0,
          null,
          0,
          HOUR,
          null);

  SasPolicyIsShortTest() {
    super("BYOS-STO-009");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires(
            "a policy of a month",
            "storage/stteu",
            s ->
                s.storage.get("stteu").protection =
                    new StorageProtection(
                        "30.00:00:00",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null)),
        fires(
            "no period at all",
            "storage/stteu",
            s ->
                s.storage.get("stteu").protection =
                    new StorageProtection(
                        "a week", null, null, null, null, null, null, null, List.of(), null, null)),
        fires(
            "shared keys without a policy",
            "storage/receu",
            s -> s.storage.get("receu").sharedKey = true),
        silent(
            "a policy of a day",
            s -> {
              s.storage.get("stteu").sharedKey = true;
              s.storage.get("stteu").protection =
                  new StorageProtection(
                      "1.00:00:00",
                      null,
                      null,
                      null,
                      null,
                      null,
                      null,
                      null,
                      List.of(),
                      null,
                      null);
            }),
        happens(
                "links for a month",
                "storage/stteu",
                h ->
                    h.add(
                        "transcription/batch-1",
                        new TranscriptionEvent.ResultsListed("t", 1, 30 * 24 * HOUR, List.of())))
            .on(s -> s.work.add(BATCH)),
        quiet(
                "links for a day",
                h ->
                    h.add(
                        "transcription/batch-1",
                        new TranscriptionEvent.ResultsListed("t", 1, 24 * HOUR, List.of())))
            .on(s -> s.work.add(BATCH)),
        happens(
                "links beyond the policy",
                "storage/stteu",
                h ->
                    h.add(
                        "transcription/batch-1",
                        new TranscriptionEvent.ResultsListed("t", 1, 24 * HOUR, List.of())))
            .on(s -> s.work.add(BATCH))
            .on(
                s ->
                    s.storage.get("stteu").protection =
                        new StorageProtection(
                            "08:00:00",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            null,
                            null)));
  }
}
