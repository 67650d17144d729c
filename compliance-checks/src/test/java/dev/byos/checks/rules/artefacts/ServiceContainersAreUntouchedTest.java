package dev.byos.checks.rules.artefacts;

import static dev.byos.checks.fixtures.TranscriptionEvents.RESULT;

import dev.byos.checks.exports.RunFixture;
import dev.byos.checks.fixtures.ScenarioBuilder;
import dev.byos.checks.fixtures.TranscriptionEvents;
import dev.byos.checks.rules.RuleCase;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.StoredRuns;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.SpeechContainers;
import dev.byos.model.estate.LifecycleRule;
import dev.byos.model.event.StorageEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;

class ServiceContainersAreUntouchedTest extends RuleTest {
  ServiceContainersAreUntouchedTest() {
    super("BYOS-SPE-028");
  }

  @Override
  protected List<RuleCase> cases() {
    return List.of(
        stored("a result with another byte", StoredRuns.ARTIFACTS, StoredRuns::whole)
            .then(root -> RunFixture.write(root, RunFixture.result(0), new byte[] {'{', '}'})),
        stored("a note among the artefacts", StoredRuns.ARTIFACTS, StoredRuns::whole)
            .then(
                root ->
                    RunFixture.write(
                        root,
                        new BlobAddress("recseu", SpeechContainers.ARTIFACTS, "note.txt"),
                        new byte[] {1})),
        stored(
            "a result overwritten by a user",
            StoredRuns.ARTIFACTS,
            run ->
                StoredRuns.whole(run)
                    .written(
                        null,
                        "anna",
                        null,
                        RunFixture.result(0),
                        "{}".getBytes(StandardCharsets.UTF_8),
                        null)),
        stored(
            "a result deleted by the customer",
            StoredRuns.ARTIFACTS,
            run -> StoredRuns.whole(run).deleted(RunFixture.result(0), "customer")),
        storedWell(
            "results that expired",
            run -> StoredRuns.whole(run).deleted(RunFixture.result(0), "timeToLive")),
        fires("a lifecycle rule over data sets", "storage/stteu/customspeech-artifacts", s -> {})
            .on(s -> rule(s, "stteu", "customspeech-artifacts/AcousticData")),
        fires(
            "a lifecycle rule over models",
            "storage/stteu/customspeech-models",
            s -> rule(s, "stteu", "customspeech-models")),
        happens(
            "a result deleted while the run goes on",
            "storage/stteu/customspeech-artifacts",
            h ->
                h.add(
                    "storage/stteu",
                    TranscriptionEvents.deleted(SpeechContainers.ARTIFACTS, RESULT))),
        silent("a lifecycle rule over other containers", s -> rule(s, "stteu", "log-copies")),
        silent("a rule over everything in an account of recordings", s -> rule(s, "receu", "")),
        quiet(
            "a result deleted by the service",
            h ->
                h.add(
                    "storage/stteu",
                    new StorageEvent.BlobDeleted(
                        TranscriptionEvents.bySpeech(
                            "DeleteBlob", SpeechContainers.ARTIFACTS, RESULT),
                        "timeToLive"))));
  }

  private static void rule(ScenarioBuilder scenario, String account, String prefix) {
    scenario
        .storage
        .get(account)
        .lifecycle
        .add(new LifecycleRule("clean-up", prefix, 30 * StoredRuns.DAY));
  }
}
