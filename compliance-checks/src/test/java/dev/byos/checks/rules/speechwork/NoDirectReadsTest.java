package dev.byos.checks.rules.speechwork;

import static dev.byos.checks.fixtures.TranscriptionEvents.ENTITY;
import static dev.byos.checks.fixtures.TranscriptionEvents.RESULT;

import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.fixtures.TranscriptionEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import dev.byos.model.artefact.SpeechContainers;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.scenario.Profile;
import java.util.List;

class NoDirectReadsTest extends RuleTest {
  NoDirectReadsTest() {
    super("BYOS-SPE-030");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        happens("a read that no listing had named", CONTAINER, h -> read(h, "GetBlob"))
            .on(s -> s.profile = Profile.VINTAGE_2025_10),
        happens(
                "a refused look into the container",
                CONTAINER,
                h ->
                    h.add(
                        "storage/stteu",
                        new StorageEvent.AccessRefused(
                            TranscriptionEvents.byUser(
                                "ListBlobs", SpeechContainers.ARTIFACTS, null),
                            "network",
                            403,
                            "AuthorizationFailure",
                            "no")))
            .on(s -> s.profile = Profile.VINTAGE_2025_10),
        quiet(
                "a read of what a listing named",
                h -> {
                  TranscriptionEvents.begin(h, "stteu", "2024-11-15", null);
                  h.add(ENTITY, TranscriptionEvents.listed(0));
                  read(h, "GetBlob");
                })
            .on(s -> s.profile = Profile.VINTAGE_2025_10),
        quiet(
                "a read by the service",
                h ->
                    h.add(
                        "storage/stteu",
                        new StorageEvent.BlobRead(
                            TranscriptionEvents.bySpeech(
                                "GetBlob", SpeechContainers.ARTIFACTS, RESULT),
                            1)))
            .on(s -> s.profile = Profile.VINTAGE_2025_10),
        quiet("a read when the documents did not speak of it", h -> read(h, "GetBlob")));
  }

  private static final String CONTAINER = "storage/stteu/customspeech-artifacts";

  private static void read(HistoryBuilder history, String operation) {
    history.add(
        "storage/stteu",
        new StorageEvent.BlobRead(
            TranscriptionEvents.byUser(operation, SpeechContainers.ARTIFACTS, RESULT), 1));
  }
}
