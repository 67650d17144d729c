package dev.byos.checks.rules.speech;

import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rules.Creation;
import dev.byos.checks.rules.CreationRule;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import dev.byos.model.region.RegionCatalogue;

/** The portal offers storage of the resource's own region only. */
@RuleInfo(
    id = "BYOS-SPE-016",
    title = "Creation in the portal needs storage in the same region",
    severity = Severity.ERROR,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.PORTAL,
    sources = @Source(document = Document.SEED_A, section = "Create, portal requirements"))
public final class PortalNeedsSameRegion extends CreationRule {

  /** Used by the catalogue. */
  public PortalNeedsSameRegion() {
    super(true);
  }

  @Override
  protected void review(Creation creation, RuleContext context, Findings findings) {
    if (!creation.usesPortal() || !creation.isByos(context, findings)) {
      return;
    }
    if (creation.account().isEmpty()) {
      // The portal puts what it creates along into the resource's region.
      if (creation.path() != null && !creation.createsStorage()) {
        findings.undecided(
            creation.subject(),
            "Storage account %s is not among the inputs, so that its region is not known."
                .formatted(Associations.text(creation.storage())),
            creation.proof().apply("userOwnedStorage"));
      }
      return;
    }
    String storage = RegionCatalogue.normalForm(creation.account().get().location());
    if (storage.equals(RegionCatalogue.normalForm(creation.location()))) {
      findings.examined();
      return;
    }
    if (creation.undecided(context, findings, "location")
        || (creation.path() != null
            && context.undecided(
                findings,
                creation.subject(),
                "storageAccounts/" + creation.account().get().name() + "/location"))) {
      return;
    }
    findings.report(
        creation.subject(),
        "The portal was used for a resource in %s with storage in %s."
            .formatted(creation.location(), storage),
        "Use storage in the region of the resource, or create it with CLI, PowerShell or REST.",
        creation.proof().apply("location"));
  }
}
