package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.RunFixture;
import dev.byos.checks.fixtures.CallEvents;
import dev.byos.checks.fixtures.CleanHistory;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.rules.RuleCase;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.StoredRuns;
import dev.byos.model.event.CallEvent;
import java.util.List;

class NotificationMatchesBlobsTest extends RuleTest {
  private static final String ACS = "communication/acseu";
  private static final String CALL = "call/calls-1";

  NotificationMatchesBlobsTest() {
    super("BYOS-REC-014");
  }

  @Override
  protected List<RuleCase> cases() {
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
        storedWell("a notification that agrees", StoredRuns::whole),
        happens("an export of which nobody hears", CALL, h -> exported(h)),
        happens(
            "an export told as a failure",
            CALL,
            h -> {
              exported(h);
              h.add(ACS, CallEvents.published("calls-1", true));
            }),
        happens(
            "a notification without the chunk that was recorded",
            CALL,
            h -> {
              h.add(
                  CALL,
                  new CallEvent.ChunkCompleted(
                      "rec-calls-1", 0, "document", 0, 1, List.of(), "SessionEnded"));
              exported(h);
              h.add(ACS, CallEvents.published("calls-1", false));
            }),
        quiet("a notification in order", h -> CleanHistory.call(h, "calls-1", "acseu", "receu")));
  }

  private static RunFixture notified(
      RunFixture run, String storageType, boolean failed, String document) {
    return StoredRuns.exportedOnly(run).notified(storageType, failed, document);
  }

  private static void exported(HistoryBuilder history) {
    CallEvents.begin(history, "calls-1", "acseu", "receu");
    CallEvents.end(history, "calls-1");
    history.add(CALL, CallEvents.exported("calls-1", "receu", 2));
  }
}
