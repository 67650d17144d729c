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
import dev.byos.model.finding.Severity;
import dev.byos.model.region.Region;
import java.util.Locale;

/** Geo-replication copies everything to the paired region, which may be in another country. */
@RuleInfo(
    id = "BYOS-RES-004",
    title = "The paired region of a geo-replicated account is allowed",
    severity = Severity.WARNING,
    scope = Scope.CONFIGURATION,
    needs = Need.RESIDENCY_POLICY,
    sources = @Source(document = Document.STORAGE_REDUNDANCY, section = "Paired regions"))
public final class ReplicaInAllowedPlace implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    AllowedPlaces allowed = AllowedPlaces.of(context);
    for (StorageAccount account : context.byosAccounts()) {
      findings.examined();
      String pair =
          context.regions().region(account.location()).map(Region::pairedRegion).orElse(null);
      if (!account.sku().toUpperCase(Locale.ROOT).contains("GRS")
          && !account.sku().toUpperCase(Locale.ROOT).contains("GZRS")) {
        continue;
      }
      String refusal = pair == null ? null : allowed.refusal(pair);
      if (refusal != null) {
        findings.report(
            "storage/" + account.name(),
            "%s replicates to the paired region: %s.".formatted(account.sku(), refusal),
            "Use a redundancy that stays in the region, such as Standard_ZRS.",
            context.place("storageAccounts/" + account.name() + "/sku"));
      }
    }
  }
}
