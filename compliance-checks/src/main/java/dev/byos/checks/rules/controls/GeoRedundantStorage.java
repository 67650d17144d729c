package dev.byos.checks.rules.controls;

import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rule.StorageUses;
import dev.byos.checks.rules.residency.AllowedPlaces;
import dev.byos.model.estate.ResidencyPolicy;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.ControlReference;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import dev.byos.model.region.Region;

/**
 * Copies in the paired region survive the loss of a region and may lie in another country; where
 * the residency policy forbids that, residency wins.
 */
@RuleInfo(
    id = "BYOS-CTL-011",
    title = "Storage accounts are geo-redundant",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.RELIABILITY,
    needs = Need.PUBLISHED_CONTROLS,
    references = {
      @Control(
          in = ControlReference.Catalogue.AZURE_POLICY,
          id = "bf045164-79ba-4215-8f95-f8048dc1780b"),
      @Control(in = ControlReference.Catalogue.PSRULE, id = "Azure.Storage.UseReplication"),
      @Control(in = ControlReference.Catalogue.CHECKOV, id = "CKV_AZURE_206")
    },
    sources =
        @Source(document = Document.AZURE_POLICY, section = "bf045164-79ba-4215-8f95-f8048dc1780b"))
public final class GeoRedundantStorage extends StorageControl {

  /** The control. */
  public GeoRedundantStorage() {
    super("sku", "location");
  }

  @Override
  void judge(
      StorageAccount account, StorageUses uses, RuleContext context, ControlVerdict verdict) {
    if (account.geoReplicated()) {
      verdict.met();
      return;
    }
    String refusal = refusal(account, context);
    verdict.missed(
        "sku",
        "The account has SKU %s, which keeps all copies in one region.".formatted(account.sku()),
        refusal != null
            ? Exemption.from(
                "Azure Policy bf045164-79ba-4215-8f95-f8048dc1780b and CKV_AZURE_206",
                "the residency policy does not allow the paired region, " + refusal)
            : "Use Standard_GZRS if data may rest in the paired region; otherwise record an exemption"
                + " for Azure Policy bf045164-79ba-4215-8f95-f8048dc1780b and CKV_AZURE_206.");
  }

  /** Why a copy in the paired region is not allowed, or null when nothing forbids it. */
  private static String refusal(StorageAccount account, RuleContext context) {
    ResidencyPolicy policy = context.estate().residencyPolicy();
    if (account.location() == null
        || (policy.allowedRegions().isEmpty() && policy.allowedGeographies().isEmpty())) {
      return null;
    }
    return context
        .regions()
        .region(account.location())
        .map(Region::pairedRegion)
        .map(AllowedPlaces.of(context)::refusal)
        .orElse(null);
  }
}
