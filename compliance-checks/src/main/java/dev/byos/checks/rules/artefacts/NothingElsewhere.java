package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.ExportVerification;
import dev.byos.checks.exports.InspectedBlob;
import dev.byos.checks.rule.ArtefactRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rules.residency.AllowedPlaces;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.estate.ResidencyPolicy;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.ExportSummary;

/**
 * Artefacts rest where their work's account is, in a region that the customer allows, and no copy
 * of them rests anywhere else.
 */
@RuleInfo(
    id = "BYOS-RES-006",
    title = "No artefact rests outside the BYOS account beyond its time",
    severity = Severity.WARNING,
    scope = Scope.ARTEFACTS,
    pillar = Pillar.SECURITY,
    sources = {
      @Source(document = Document.SEED_A, section = "Intro"),
      @Source(document = Document.SEED_B, section = "Known issues")
    })
public final class NothingElsewhere implements ArtefactRule {
  private static final String REMEDY =
      "Delete the copy, or bring it to the account that it belongs to.";

  @Override
  public void check(ExportVerification verification, RuleContext context, Findings findings) {
    ResidencyPolicy policy = context.estate().residencyPolicy();
    boolean placesMatter =
        !policy.allowedRegions().isEmpty() || !policy.allowedGeographies().isEmpty();
    AllowedPlaces allowed = AllowedPlaces.of(context);
    for (InspectedBlob blob : verification.artefacts()) {
      findings.examined();
      BlobAddress address = blob.address();
      if (blob.homeAccount() != null && !blob.homeAccount().equals(address.account())) {
        report(
            address,
            "%s rests in account %s instead of %s"
                .formatted(blob.kind(), address.account(), blob.homeAccount()),
            findings);
      }
      String region = verification.regionOfAccount().get(address.account());
      String refusal = placesMatter && region != null ? allowed.refusal(region) : null;
      if (refusal != null) {
        report(address, blob.kind() + " rests where it must not: " + refusal, findings);
      }
    }
    for (ExportSummary.Problem problem : verification.summary().misplaced()) {
      report(problem.address(), "An artefact is misplaced: " + problem.reason(), findings);
    }
    for (ExportSummary.Problem problem : verification.summary().unexpected()) {
      if (problem.reason().startsWith("it is a second copy")) {
        report(problem.address(), "An artefact has a copy: " + problem.reason(), findings);
      }
    }
  }

  private static void report(BlobAddress address, String what, Findings findings) {
    findings.report(
        "storage/" + address.account() + "/" + address.container(),
        what + ".",
        REMEDY,
        Blobs.evidence(address));
  }
}
