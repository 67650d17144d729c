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

/** Local users sign in with passwords or keys of their own, past Entra and its roles. */
@RuleInfo(
    id = "BYOS-CTL-017",
    title = "Local users of storage accounts are off",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.PUBLISHED_CONTROLS,
    references = @Control(in = ControlReference.Catalogue.CHECKOV, id = "CKV_AZURE_244"),
    sources = @Source(document = Document.CHECKOV, section = "CKV_AZURE_244"))
public final class NoLocalUsers extends StorageControl {

  /** The control. */
  public NoLocalUsers() {
    super("isLocalUserEnabled", "localUsers");
  }

  @Override
  void judge(
      StorageAccount account, StorageUses uses, RuleContext context, ControlVerdict verdict) {
    if (!Boolean.TRUE.equals(account.protection().localUsers())) {
      verdict.met();
      return;
    }
    verdict.missed(
        "localUsers",
        "isLocalUserEnabled is true.",
        "Set isLocalUserEnabled to false; BYOS needs no local users.");
  }
}
