package dev.byos.checks.rules;

import static dev.byos.checks.fixtures.HistoryBuilder.HOUR;
import static dev.byos.checks.rules.RuleCase.fires;
import static dev.byos.checks.rules.RuleCase.happens;
import static dev.byos.checks.rules.RuleCase.quiet;
import static dev.byos.checks.rules.RuleCase.silent;

import dev.byos.checks.fixtures.CallEvents;
import dev.byos.checks.fixtures.CleanHistory;
import dev.byos.checks.fixtures.HistoryBuilder;
import dev.byos.model.event.CallEvent;
import java.util.List;

final class RecordingCases {
  private static final String ACS = "communication/acseu";
  private static final String CALL = "call/calls-1";

  private RecordingCases() {}

  static List<ScenarioCase> all() {
    return List.of(
        fires(
            "BYOS-REC-001",
            "a file share",
            ACS,
            s -> s.calls.get("callseu").url = "https://receu.file.core.windows.net/recordings"),
        fires(
            "BYOS-REC-001",
            "no container",
            ACS,
            s -> s.calls.get("callseu").url = "https://receu.blob.core.windows.net/"),
        silent(
            "BYOS-REC-001",
            "a path in the container",
            s -> s.calls.get("callseu").url += "/sales/2026"),
        happens(
            "BYOS-REC-001",
            "plain http",
            ACS,
            h -> {
              CallEvents.begin(h, "calls-1", "acseu", "receu");
              h.add(CALL, start("http://receu.blob.core.windows.net/recordings", "x"));
            }),
        happens(
            "BYOS-REC-002",
            "an export elsewhere",
            ACS,
            h -> {
              CallEvents.begin(h, "calls-1", "acseu", "receu");
              CallEvents.end(h, "calls-1");
              h.add(CALL, CallEvents.exported("calls-1", "recus", 2));
            }),
        happens(
            "BYOS-REC-002",
            "an export without destination",
            ACS,
            h -> {
              CallEvents.begin(h, "calls-1", "acseu", null);
              CallEvents.end(h, "calls-1");
              h.add(CALL, CallEvents.exported("calls-1", "receu", 2));
            }),
        happens(
            "BYOS-REC-003",
            "another operation",
            CALL,
            h ->
                h.add(
                    CALL, start("https://receu.blob.core.windows.net/recordings", "POST /other"))),
        happens(
            "BYOS-REC-004",
            "no export and no failure",
            ACS,
            h -> {
              CallEvents.begin(h, "calls-1", "acseu", "receu");
              CallEvents.end(h, "calls-1");
            }),
        happens(
            "BYOS-REC-004",
            "media without metadata",
            CALL,
            h -> {
              CallEvents.begin(h, "calls-1", "acseu", "receu");
              CallEvents.end(h, "calls-1");
              h.add(CALL, CallEvents.exported("calls-1", "receu", 1));
            }),
        happens(
            "BYOS-REC-004",
            "a failure that nobody hears of",
            CALL,
            h -> {
              CallEvents.begin(h, "calls-1", "acseu", "receu");
              CallEvents.end(h, "calls-1");
              h.add(CALL, CallEvents.exportFailed("calls-1", "receu", 24 * HOUR));
            }),
        quiet("BYOS-REC-004", "a failure that is announced", RecordingCases::failed),
        quiet(
            "BYOS-REC-004",
            "a recording for built-in storage",
            h -> {
              CallEvents.begin(h, "calls-1", "acseu", null);
              CallEvents.end(h, "calls-1");
              h.add(ACS, CallEvents.kept("calls-1", 24 * HOUR));
            }),
        happens(
            "BYOS-REC-005",
            "a download for nothing",
            ACS,
            h -> {
              CallEvents.begin(h, "calls-1", "acseu", "receu");
              CallEvents.end(h, "calls-1");
              h.add(CALL, CallEvents.exported("calls-1", "receu", 2));
              h.add(ACS, CallEvents.kept("calls-1", 24 * HOUR));
              h.add(ACS, CallEvents.downloaded("calls-1"));
            }),
        quiet(
            "BYOS-REC-005",
            "a download after a failed export",
            h -> {
              failed(h);
              h.add(ACS, CallEvents.downloaded("calls-1"));
            }),
        happens(
            "BYOS-REC-006",
            "the built-in copy of an exported recording",
            ACS,
            h -> CleanHistory.call(h, "calls-1", "acseu", "receu")),
        quiet("BYOS-REC-006", "the built-in copy of a failed export", RecordingCases::failed),
        happens(
            "BYOS-REC-007",
            "a copy that stays",
            ACS,
            h -> {
              h.add(ACS, CallEvents.kept("calls-1", 24 * HOUR));
              h.at(25 * HOUR);
            }),
        happens(
            "BYOS-REC-007",
            "a copy for two days",
            ACS,
            h -> h.add(ACS, CallEvents.kept("calls-1", 48 * HOUR))),
        quiet(
            "BYOS-REC-007",
            "a run that ends before the expiry",
            h -> h.add(ACS, CallEvents.kept("calls-1", 24 * HOUR)).at(HOUR)),
        happens(
            "BYOS-REC-010",
            "a failed export that nobody fetched",
            ACS,
            h -> {
              failed(h);
              h.at(24 * HOUR).add(ACS, CallEvents.expired("calls-1"));
            }),
        quiet(
            "BYOS-REC-010",
            "a failed export that was fetched",
            h -> {
              failed(h);
              h.add(ACS, CallEvents.downloaded("calls-1"));
              h.at(24 * HOUR).add(ACS, CallEvents.expired("calls-1"));
            }),
        fires(
            "BYOS-REC-013",
            "unmixed mp3",
            "workload/callseu",
            s -> s.calls.get("callseu").channel = "unmixed"),
        happens(
            "BYOS-REC-015",
            "a resume without a pause",
            CALL,
            h -> {
              CallEvents.begin(h, "calls-1", "acseu", "receu");
              h.add(CALL, new CallEvent.RecordingResumed("rec-calls-1", 202));
            }),
        quiet(
            "BYOS-REC-015",
            "a pause and a resume",
            h -> {
              CallEvents.begin(h, "calls-1", "acseu", "receu");
              h.add(CALL, new CallEvent.RecordingPaused("rec-calls-1", 202));
              h.add(CALL, new CallEvent.RecordingResumed("rec-calls-1", 202));
              CallEvents.end(h, "calls-1");
            }));
  }

  private static CallEvent.RecordingStarted start(String url, String operation) {
    return CallEvents.started("calls-1", "receu", url, operation, false);
  }

  private static void failed(HistoryBuilder h) {
    CallEvents.begin(h, "calls-1", "acseu", "receu");
    CallEvents.end(h, "calls-1");
    h.add(CALL, CallEvents.exportFailed("calls-1", "receu", 24 * HOUR));
    h.add(ACS, CallEvents.kept("calls-1", 24 * HOUR));
    h.add(ACS, CallEvents.published("calls-1", true));
  }
}
