package dev.byos.checks.rules.residency;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import dev.byos.model.region.Region;

/** Geo-replication copies everything to the paired region, which may be in another country. */
@RuleInfo(
    id = "BYOS-RES-004",
    title = "The paired region of a geo-replicated account is allowed",
    severity = Severity.WARNING,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.RESIDENCY_POLICY,
    sources = @Source(document = Document.STORAGE_REDUNDANCY, section = "Paired regions"))
public final class ReplicaInAllowedPlace implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    AllowedPlaces allowed = AllowedPlaces.of(context);
    for (StorageAccount account : context.byosAccounts()) {
      String subject = "storage/" + account.name();
      String path = "storageAccounts/" + account.name();
      if (context.undecided(findings, subject, path + "/sku", path + "/location")) {
        continue;
      }
      findings.examined();
      String pair =
          context.regions().region(account.location()).map(Region::pairedRegion).orElse(null);
      String refusal = pair == null || !account.geoReplicated() ? null : allowed.refusal(pair);
      if (refusal != null) {
        findings.report(
            subject,
            "%s replicates to the paired region: %s.".formatted(account.sku(), refusal),
            "Use a redundancy that stays in the region, such as Standard_ZRS.",
            context.place(path + "/sku"));
      }
    }
    context.leaveAbsentAccountsUndecided(findings);
  }
}
