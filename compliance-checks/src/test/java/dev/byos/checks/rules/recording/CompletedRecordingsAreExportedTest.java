package dev.byos.checks.rules.recording;

import static dev.byos.checks.fixtures.HistoryBuilder.HOUR;

import dev.byos.checks.exports.RunFixture;
import dev.byos.checks.fixtures.CallEvents;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.checks.rules.RuleCase;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.StoredRuns;
import java.util.List;

class CompletedRecordingsAreExportedTest extends RuleTest {
  private static final String ACS = "communication/acseu";
  private static final String CALL = "call/calls-1";

  CompletedRecordingsAreExportedTest() {
    super("BYOS-REC-004");
  }

  @Override
  protected List<RuleCase> cases() {
    return List.of(
        happens("no export and no failure", ACS, h -> ended(h)),
        happens(
            "media without metadata",
            CALL,
            h -> {
              ended(h);
              h.add(CALL, CallEvents.exported("calls-1", "receu", 1));
            }),
        happens(
            "a failure that nobody hears of",
            CALL,
            h -> {
              ended(h);
              h.add(CALL, CallEvents.exportFailed("calls-1", "receu", 24 * HOUR));
            }),
        quiet("a failure that is announced", h -> failed(h)),
        quiet(
            "a recording for built-in storage",
            h -> {
              CallEvents.begin(h, "calls-1", "acseu", null);
              CallEvents.end(h, "calls-1");
              h.add(ACS, CallEvents.kept("calls-1", 24 * HOUR));
            }),
        stored("media gone from the container", CALL, StoredRuns::whole)
            .then(root -> StoredRuns.delete(root, RunFixture.media())),
        storedWell(
            "media deleted by its owner",
            run -> StoredRuns.whole(run).deleted(RunFixture.media(), "customer")));
  }

  private static void ended(HistoryBuilder history) {
    CallEvents.begin(history, "calls-1", "acseu", "receu");
    CallEvents.end(history, "calls-1");
  }

  private static void failed(HistoryBuilder history) {
    CallEvents.begin(history, "calls-1", "acseu", "receu");
    CallEvents.end(history, "calls-1");
    history.add(CALL, CallEvents.exportFailed("calls-1", "receu", 24 * HOUR));
    history.add(ACS, CallEvents.kept("calls-1", 24 * HOUR));
    history.add(ACS, CallEvents.published("calls-1", true));
  }
}
