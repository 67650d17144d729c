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

/**
 * Recordings and uploaded audio come from outside; Defender looks for malware and unusual access.
 */
@RuleInfo(
    id = "BYOS-CTL-018",
    title = "Defender for Storage is on",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.PUBLISHED_CONTROLS,
    references =
        @Control(
            in = ControlReference.Catalogue.PSRULE,
            id = {
              "Azure.Storage.DefenderCloud",
              "Azure.Storage.DefenderCloud.MalwareScan",
              "Azure.Storage.DefenderCloud.SensitiveData"
            }),
    sources = @Source(document = Document.PSRULE, section = "Azure.Storage.DefenderCloud"))
public final class DefenderForStorage extends StorageControl {

  /** The control. */
  public DefenderForStorage() {
    super("defender");
  }

  @Override
  void judge(
      StorageAccount account, StorageUses uses, RuleContext context, ControlVerdict verdict) {
    Boolean defender = account.protection().defender();
    if (defender == null) {
      verdict.untold("defender", "whether Defender for Storage is on");
    } else if (defender) {
      verdict.met();
    } else {
      verdict.missed(
          "defender",
          "Defender for Storage is off for the account.",
          "Turn Defender for Storage on for the subscription or the account, with malware scanning.");
    }
  }
}
