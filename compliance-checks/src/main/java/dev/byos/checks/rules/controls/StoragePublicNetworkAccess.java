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
 * Recordings come in through the public endpoint, and resource-instance rules are documented for
 * selected networks only; an account whose public access is off is known to work for neither.
 */
@RuleInfo(
    id = "BYOS-CTL-007",
    title = "Public network access of storage accounts is off",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.PUBLISHED_CONTROLS,
    references = {
      @Control(
          in = ControlReference.Catalogue.AZURE_POLICY,
          id = "b2982f36-99f2-4db5-8eff-283140c09693"),
      @Control(in = ControlReference.Catalogue.MCSB, id = "NS-2"),
      @Control(in = ControlReference.Catalogue.CHECKOV, id = "CKV_AZURE_59")
    },
    sources =
        @Source(document = Document.AZURE_POLICY, section = "b2982f36-99f2-4db5-8eff-283140c09693"))
public final class StoragePublicNetworkAccess extends StorageControl {

  /** The control. */
  public StoragePublicNetworkAccess() {
    super("publicNetworkAccess");
  }

  @Override
  void judge(
      StorageAccount account, StorageUses uses, RuleContext context, ControlVerdict verdict) {
    if ("Disabled".equalsIgnoreCase(account.publicNetworkAccess())) {
      verdict.met();
      return;
    }
    String reason = uses.reasonForOpenNetwork(account);
    verdict.missed(
        "publicNetworkAccess",
        "publicNetworkAccess is %s.".formatted(stated(account)),
        Exemption.from(
            "Azure Policy b2982f36-99f2-4db5-8eff-283140c09693 and CKV_AZURE_59",
            reason == null
                ? "Speech is admitted by a resource-instance rule, which is documented for selected networks and not for an account without public access"
                : reason));
  }

  private static String stated(StorageAccount account) {
    return account.publicNetworkAccess() == null
        ? "not stated, which means Enabled"
        : account.publicNetworkAccess();
  }
}
