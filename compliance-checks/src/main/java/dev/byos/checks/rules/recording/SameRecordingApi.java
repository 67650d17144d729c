package dev.byos.checks.rules.recording;

import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.HistoryRule;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.Proof;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.event.CallEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/** There is no separate way to record to own storage. */
@RuleInfo(
    id = "BYOS-REC-003",
    title = "The same recording API serves own and built-in storage",
    severity = Severity.ERROR,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = Scope.HISTORY,
    needs = Need.RECORDING,
    sources = @Source(document = Document.SEED_B, section = "Overview"))
public final class SameRecordingApi implements HistoryRule {

  private static final String OPERATION = "POST /calling/recordings";

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    OpenRecordings calls = new OpenRecordings();
    calls.watch(history);
    history.on(
        CallEvent.RecordingStarted.class,
        (line, event) -> {
          findings.examined();
          if (!OPERATION.equals(event.operation())) {
            findings.report(
                calls.subjectOf(line),
                "A recording was started with %s instead of %s."
                    .formatted(event.operation(), OPERATION),
                "Start recordings with the common operation and name the destination in it.",
                Proof.of(line));
          }
        });
    calls.release(history);
  }
}
