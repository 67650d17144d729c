package dev.byos.checks.rules.controls;

import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rule.StorageUses;
import dev.byos.model.estate.PrivateEndpoint;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.ControlReference;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/**
 * Private endpoints may be used with BYOS; they serve the customer's own readers, since Speech and
 * Communication Services come another way.
 */
@RuleInfo(
    id = "BYOS-CTL-010",
    title = "Storage accounts have an approved private endpoint",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.PUBLISHED_CONTROLS,
    references = {
      @Control(
          in = ControlReference.Catalogue.AZURE_POLICY,
          id = "6edd7eda-6dd8-40f7-810d-67160c639cd9"),
      @Control(in = ControlReference.Catalogue.MCSB, id = "NS-2"),
      @Control(
          in = ControlReference.Catalogue.CIS,
          id = {"2.0.0 3.10", "3.0.0 4.9"}),
      @Control(in = ControlReference.Catalogue.CHECKOV, id = "CKV2_AZURE_33")
    },
    sources =
        @Source(document = Document.AZURE_POLICY, section = "6edd7eda-6dd8-40f7-810d-67160c639cd9"))
public final class StoragePrivateLink extends StorageControl {

  /** The control. */
  public StoragePrivateLink() {
    super("privateEndpoints");
  }

  @Override
  void judge(
      StorageAccount account, StorageUses uses, RuleContext context, ControlVerdict verdict) {
    if (account.privateEndpoints().stream().anyMatch(PrivateEndpoint::approved)) {
      verdict.met();
      return;
    }
    verdict.missed(
        "privateEndpoints",
        "The account has no approved private endpoint.",
        uses.takesRecordings(account)
            ? "Add one for those who read recordings; leave the public endpoint on beside it, since"
                + " Communication Services cannot use a private one."
            : "Add one for those who read results; Speech itself comes in by the trusted mechanism and needs none.");
  }
}
