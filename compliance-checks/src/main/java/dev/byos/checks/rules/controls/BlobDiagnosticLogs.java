package dev.byos.checks.rules.controls;

import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rule.StorageUses;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.ControlReference;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/** The blob service's logs are the only record of who read a recording or a transcript. */
@RuleInfo(
    id = "BYOS-CTL-016",
    title = "Logs of the blob service are kept",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    needs = Need.PUBLISHED_CONTROLS,
    references = {
      @Control(
          in = ControlReference.Catalogue.AZURE_POLICY,
          id = "b4fe1a3b-0715-4c6c-a5ea-ffc33cf823cb"),
      @Control(in = ControlReference.Catalogue.CHECKOV, id = "CKV2_AZURE_21")
    },
    sources =
        @Source(document = Document.AZURE_POLICY, section = "b4fe1a3b-0715-4c6c-a5ea-ffc33cf823cb"))
public final class BlobDiagnosticLogs extends StorageControl {

  /** The control. */
  public BlobDiagnosticLogs() {
    super("diagnosticLogs");
  }

  @Override
  void judge(
      StorageAccount account, StorageUses uses, RuleContext context, ControlVerdict verdict) {
    Boolean logs = account.protection().diagnosticLogs();
    if (logs == null) {
      verdict.untold(
          "diagnosticLogs", "whether a diagnostic setting keeps the blob service's logs");
    } else if (logs) {
      verdict.met();
    } else {
      verdict.missed(
          "diagnosticLogs",
          "No diagnostic setting keeps the logs of the blob service.",
          "Add a diagnostic setting on blobServices/default with StorageRead, StorageWrite and StorageDelete.");
    }
  }
}
