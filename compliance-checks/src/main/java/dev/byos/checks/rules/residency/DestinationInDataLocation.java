package dev.byos.checks.rules.residency;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RecordingRoute;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.CommunicationResource;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import dev.byos.model.region.Region;
import java.util.Optional;

/** Nothing ties the two together in Azure, so that an export may leave the geography unnoticed. */
@RuleInfo(
    id = "BYOS-RES-003",
    title = "Recordings are exported within the geography of the data location",
    severity = Severity.WARNING,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.RECORDING_ROUTE,
    sources = {
      @Source(document = Document.ACS_PRIVACY, section = "Data residency"),
      @Source(document = Document.TESTBED_MODEL, section = "Cross-geography export")
    })
public final class DestinationInDataLocation implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (RecordingRoute route : context.recordingRoutes()) {
      Optional<CommunicationResource> resource =
          estate.communicationResource(route.communication());
      Optional<StorageAccount> account = context.storageAccount(route.account());
      if (resource.isEmpty()) {
        continue;
      }
      if (account.isEmpty()) {
        if (!context.runFollows()) {
          findings.undecided(
              route.subject(),
              "Storage account %s, where recordings go, is not among the inputs."
                  .formatted(route.account()),
              context.place(route.path()));
        }
        continue;
      }
      if (!context.undecided(
          findings,
          route.subject(),
          route.path(),
          "communicationResources/" + route.communication() + "/dataLocation",
          "storageAccounts/" + route.account() + "/location")) {
        check(route, resource.get(), account.get(), context, findings);
      }
    }
  }

  private static void check(
      RecordingRoute route,
      CommunicationResource resource,
      StorageAccount account,
      RuleContext context,
      Findings findings) {
    Optional<Region> region = context.regions().region(account.location());
    String location = resource.dataLocation();
    if (region.isEmpty() || location == null) {
      return;
    }
    findings.examined();
    if (!location.equalsIgnoreCase(region.get().geography())
        && !location.equalsIgnoreCase(region.get().geographyGroup())) {
      findings.report(
          route.subject(),
          "Recordings rest in %s but are exported to %s in %s (%s)."
              .formatted(location, account.name(), region.get().name(), region.get().geography()),
          "Export to an account in the geography of the data location.",
          context.place(route.path()));
    }
  }
}
