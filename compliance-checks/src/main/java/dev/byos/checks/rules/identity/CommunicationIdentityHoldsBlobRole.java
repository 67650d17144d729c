package dev.byos.checks.rules.identity;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.DeclaredRecording;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.HistoryRule;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.Estate;
import dev.byos.model.finding.Severity;

/** Without the role no recording can be exported. */
@RuleInfo(
    id = "BYOS-IDN-012",
    title =
        "The Communication Services identity holds Storage Blob Data Contributor on the destination",
    severity = Severity.ERROR,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.EXPORTED_RECORDING,
    sources = @Source(document = Document.ACS_QUICKSTART, section = "Set up role assignment"))
public final class CommunicationIdentityHoldsBlobRole implements ConfigurationRule, HistoryRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (DeclaredRecording recording : context.recordings()) {
      if (recording.destination() != null && recording.destination().account() != null) {
        context
            .storageAccount(recording.destination().account())
            .ifPresent(
                account ->
                    MissingBlobRole.check(
                        context,
                        findings,
                        recording.calls().on(),
                        recording.subject(),
                        recording.path("to"),
                        account));
      }
    }
  }

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    MissingBlobRole.watch(history, context, findings, "communication");
  }
}
