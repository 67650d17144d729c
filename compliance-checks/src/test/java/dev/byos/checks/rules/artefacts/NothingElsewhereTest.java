package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.RunFixture;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.StoredCase;
import dev.byos.checks.rules.StoredRuns;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.estate.ResidencyPolicy;
import java.util.List;

class NothingElsewhereTest extends RuleTest {

  NothingElsewhereTest() {
    super("BYOS-RES-006");
  }

  @Override
  protected List<StoredCase> cases() {
    return List.of(
        stored("a copy in another account", "storage/recus/recordings", StoredRuns::whole)
            .then(root -> StoredRuns.copy(root, RunFixture.media(), COPY)),
        stored("a region that is not allowed", StoredRuns.RECORDINGS, StoredRuns::exportedOnly)
            .on(s -> s.residency = new ResidencyPolicy(List.of(), List.of("Germany"), 0)),
        storedWell("everything where it belongs", StoredRuns::whole));
  }

  private static final BlobAddress COPY =
      new BlobAddress("recus", "recordings", RunFixture.media().blob());
}
