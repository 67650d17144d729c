package dev.byos.checks.rules.artefacts;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.StoredCase;
import dev.byos.checks.rules.StoredRuns;
import dev.byos.model.estate.BlobContainer;
import java.util.List;

class DocumentedContainersTest extends RuleTest {

  DocumentedContainersTest() {
    super("BYOS-STO-010");
  }

  @Override
  protected List<StoredCase> cases() {
    return List.of(
        stored("a public container", StoredRuns.ARTIFACTS, StoredRuns::whole)
            .on(
                s ->
                    s.addStorage("recseu", "westeurope")
                        .containers
                        .add(
                            new BlobContainer(
                                "customspeech-artifacts", "Blob", 0, false, List.of()))),
        storedWell("private containers", StoredRuns::whole));
  }
}
