package dev.byos.checks.rules.residency;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.DeclaredRecording;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.CommunicationResource;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.Severity;
import dev.byos.model.region.Region;
import java.util.Optional;

/** Nothing ties the two together in Azure, so that an export may leave the geography unnoticed. */
@RuleInfo(
    id = "BYOS-RES-003",
    title = "Recordings are exported within the geography of the data location",
    severity = Severity.WARNING,
    scope = Scope.CONFIGURATION,
    needs = Need.EXPORTED_RECORDING,
    sources = {
      @Source(document = Document.ACS_PRIVACY, section = "Data residency"),
      @Source(document = Document.TESTBED_MODEL, section = "Cross-geography export")
    })
public final class DestinationInDataLocation implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (DeclaredRecording recording : context.recordings()) {
      if (recording.destination() == null || recording.destination().account() == null) {
        continue;
      }
      Optional<CommunicationResource> resource =
          estate.communicationResource(recording.calls().on());
      Optional<StorageAccount> account = context.storageAccount(recording.destination().account());
      Optional<Region> region =
          account.flatMap(found -> context.regions().region(found.location()));
      if (resource.isEmpty() || region.isEmpty()) {
        continue;
      }
      findings.examined();
      String location = resource.get().dataLocation();
      if (!location.equalsIgnoreCase(region.get().geography())
          && !location.equalsIgnoreCase(region.get().geographyGroup())) {
        findings.report(
            recording.subject(),
            "Recordings rest in %s but are exported to %s in %s (%s)."
                .formatted(
                    location, account.get().name(), region.get().name(), region.get().geography()),
            "Export to an account in the geography of the data location.",
            context.place(recording.path("to")));
      }
    }
  }
}
