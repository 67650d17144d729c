package dev.byos.checks.rules.recording;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.DeclaredRecording;
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
import dev.byos.model.estate.Estate;
import dev.byos.model.event.CallEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/**
 * The law of many places wants everybody on the call to agree to the recording; the service does
 * not ask them, so that whoever records must, and must be able to show it.
 */
@RuleInfo(
    id = "BYOS-REC-017",
    title = "There is evidence that participants consented to the recording",
    severity = Severity.WARNING,
    pillar = Pillar.SECURITY,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.RECORDING,
    sources =
        @Source(document = Document.ACS_RECORDING, section = "Regulatory and privacy concerns"))
public final class ConsentIsRecorded implements ConfigurationRule, HistoryRule {

  private static final String REMEDY =
      "Ask every participant before recording starts and keep the answer with the call.";

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (DeclaredRecording recording : context.recordings()) {
      findings.examined();
      if (!recording.calls().recording().consentRecorded()) {
        findings.report(
            recording.subject(),
            "Calls of %s are recorded without evidence of consent."
                .formatted(recording.calls().name()),
            REMEDY,
            context.place(recording.path("consentRecorded")));
      }
    }
  }

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    OpenRecordings calls = new OpenRecordings();
    calls.watch(history);
    history.on(
        CallEvent.RecordingStarted.class,
        (line, event) -> {
          findings.examined();
          if (!event.consentRecorded()) {
            findings.report(
                calls.subjectOf(line),
                "A recording was started without evidence of consent.",
                REMEDY,
                Proof.of(line));
          }
        });
    calls.release(history);
  }
}
