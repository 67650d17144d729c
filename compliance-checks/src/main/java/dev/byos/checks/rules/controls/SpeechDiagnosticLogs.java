package dev.byos.checks.rules.controls;

import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.finding.ControlReference;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/** Without logs nobody can tell afterwards who used the resource. */
@RuleInfo(
    id = "BYOS-CTL-005",
    title = "Diagnostic logs of Speech resources are kept",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    needs = Need.PUBLISHED_CONTROLS,
    references = {
      @Control(
          in = ControlReference.Catalogue.AZURE_POLICY,
          id = "1b4d1c4e-934c-4703-944c-27c82c06bebb"),
      @Control(in = ControlReference.Catalogue.MCSB, id = "LT-3")
    },
    sources =
        @Source(document = Document.AZURE_POLICY, section = "1b4d1c4e-934c-4703-944c-27c82c06bebb"))
public final class SpeechDiagnosticLogs extends SpeechControl {

  /** The control. */
  public SpeechDiagnosticLogs() {
    super("diagnosticLogs");
  }

  @Override
  void judge(DeclaredSpeech speech, RuleContext context, ControlVerdict verdict) {
    Boolean logs = speech.resource().protection().diagnosticLogs();
    if (logs == null) {
      verdict.untold(
          "diagnosticLogs", "whether a diagnostic setting keeps the logs of the resource");
    } else if (logs) {
      verdict.met();
    } else {
      verdict.missed(
          "diagnosticLogs",
          "No diagnostic setting keeps the logs of the resource.",
          "Add a diagnostic setting that sends its logs to a workspace or an account other than the BYOS one.");
    }
  }
}
