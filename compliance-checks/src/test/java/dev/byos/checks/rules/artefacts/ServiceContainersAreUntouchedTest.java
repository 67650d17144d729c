package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.RunFixture;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.StoredCase;
import dev.byos.checks.rules.StoredRuns;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.SpeechContainers;
import java.nio.charset.StandardCharsets;
import java.util.List;

class ServiceContainersAreUntouchedTest extends RuleTest {
  ServiceContainersAreUntouchedTest() {
    super("BYOS-SPE-028");
  }

  @Override
  protected List<StoredCase> cases() {
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
            run -> StoredRuns.whole(run).deleted(RunFixture.result(0), "timeToLive")));
  }
}
