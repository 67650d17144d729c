package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.RunFixture;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.StoredCase;
import dev.byos.checks.rules.StoredRuns;
import java.util.List;

class NotificationMatchesBlobsTest extends RuleTest {
  private static final String CALL = "call/calls-1";

  NotificationMatchesBlobsTest() {
    super("BYOS-REC-014");
  }

  @Override
  protected List<StoredCase> cases() {
    return List.of(
        stored(
            "built-in storage named for an export",
            CALL,
            run -> notified(run, "AzureCommunicationServices", false, RunFixture.DOCUMENT)),
        stored(
            "a failure that did not happen",
            CALL,
            run -> notified(run, "AzureBlob", true, RunFixture.DOCUMENT)),
        stored("another document", CALL, run -> notified(run, "AzureBlob", false, "0-x-d1-0")),
        stored("no notification", CALL, StoredRuns::exportedOnly),
        storedWell("a notification that agrees", StoredRuns::whole));
  }

  private static RunFixture notified(
      RunFixture run, String storageType, boolean failed, String document) {
    return StoredRuns.exportedOnly(run).notified(storageType, failed, document);
  }
}
