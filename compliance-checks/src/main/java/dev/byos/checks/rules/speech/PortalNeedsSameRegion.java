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
import dev.byos.model.finding.Severity;
import dev.byos.model.region.RegionCatalogue;

/** The portal offers storage of the resource's own region only. */
@RuleInfo(
    id = "BYOS-SPE-016",
    title = "Creation in the portal needs storage in the same region",
    severity = Severity.ERROR,
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

    if (!creation.usesPortal() || creation.account().isEmpty()) {
      return;
    }
    findings.examined();
    String storage = RegionCatalogue.normalForm(creation.account().get().location());
    if (!storage.equals(RegionCatalogue.normalForm(creation.location()))) {
      findings.report(
          creation.subject(),
          "The portal was used for a resource in %s with storage in %s."
              .formatted(creation.location(), storage),
          "Use storage in the region of the resource, or create it with CLI, PowerShell or REST.",
          creation.proof().apply("location"));
    }
  }
}
