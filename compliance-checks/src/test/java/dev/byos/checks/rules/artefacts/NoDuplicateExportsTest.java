package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.RunFixture;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.StoredCase;
import dev.byos.checks.rules.StoredRuns;
import dev.byos.model.artefact.BlobAddress;
import java.util.List;

class NoDuplicateExportsTest extends RuleTest {
  NoDuplicateExportsTest() {
    super("BYOS-REC-009");
  }

  @Override
  protected List<StoredCase> cases() {
    return List.of(
        stored("a second export", RunFixture.media().toString(), StoredRuns::whole)
            .then(
                root ->
                    StoredRuns.copy(
                        root,
                        RunFixture.media(),
                        new BlobAddress(
                            "recseu", "recordings", "again." + RunFixture.DOCUMENT + ".wav"))),
        storedWell("one export", StoredRuns::whole));
  }
}
