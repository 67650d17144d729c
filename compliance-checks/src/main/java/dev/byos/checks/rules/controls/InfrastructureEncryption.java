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

/** A second layer of encryption, which can be had at creation only. */
@RuleInfo(
    id = "BYOS-CTL-009",
    title = "Storage accounts are encrypted twice",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.PUBLISHED_CONTROLS,
    references =
        @Control(
            in = ControlReference.Catalogue.AZURE_POLICY,
            id = "4733ea7b-a883-42fe-8cac-97454c2a9e4a"),
    sources =
        @Source(document = Document.AZURE_POLICY, section = "4733ea7b-a883-42fe-8cac-97454c2a9e4a"))
public final class InfrastructureEncryption extends StorageControl {

  /** The control. */
  public InfrastructureEncryption() {
    super("requireInfrastructureEncryption");
  }

  @Override
  void judge(
      StorageAccount account, StorageUses uses, RuleContext context, ControlVerdict verdict) {
    if (Boolean.TRUE.equals(account.protection().requireInfrastructureEncryption())) {
      verdict.met();
      return;
    }
    verdict.missed(
        "requireInfrastructureEncryption",
        "encryption.requireInfrastructureEncryption is not true.",
        "Decide before the account is created: it cannot be turned on later, and a Speech resource"
            + " cannot change over to another account.");
  }
}
