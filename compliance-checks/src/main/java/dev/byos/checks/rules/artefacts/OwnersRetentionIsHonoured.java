package dev.byos.checks.rules.artefacts;

import dev.byos.checks.exports.ExportVerification;
import dev.byos.checks.exports.ExportVerification.Deletion;
import dev.byos.checks.exports.InspectedBlob;
import dev.byos.checks.rule.ArtefactRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.estate.LifecycleRule;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.List;
import java.util.Optional;

/**
 * The owner decides how long recordings stay: what a lifecycle rule is to delete is gone when its
 * time has come. Azure runs lifecycle rules once a day, so a day more is granted.
 */
@RuleInfo(
    id = "BYOS-REC-018",
    title = "The owner's retention of recordings is honoured",
    severity = Severity.NOTE,
    pillar = Pillar.SECURITY,
    scope = Scope.ARTEFACTS,
    needs = Need.EXPORTED_RECORDING,
    sources = @Source(document = Document.SEED_B, section = "Overview"))
public final class OwnersRetentionIsHonoured implements ArtefactRule {

  @Override
  public void check(ExportVerification verification, RuleContext context, Findings findings) {
    for (InspectedBlob blob : verification.artefacts()) {
      if (!Blobs.isRecording(blob.kind())) {
        continue;
      }
      Optional<LifecycleRule> rule = ruleFor(blob.address(), context);
      findings.examined();
      long age = verification.endMicros() - blob.writtenAtMicros();
      if (rule.isPresent() && age > rule.get().deleteAfterMicros() + Blobs.DAY_MICROS) {
        report(
            blob.address(),
            "is %d days old, rule %s deletes after %d days"
                .formatted(
                    age / Blobs.DAY_MICROS,
                    rule.get().name(),
                    rule.get().deleteAfterMicros() / Blobs.DAY_MICROS),
            findings);
      }
    }
    for (Deletion deletion : verification.deletions()) {
      if (Blobs.isRecording(deletion.kind())) {
        findings.examined();
        if (deletion.stillThere()) {
          report(
              deletion.address(),
              "was deleted (" + deletion.reason() + ") and is still there",
              findings);
        }
      }
    }
  }

  /** The shortest rule that takes in a blob. */
  private static Optional<LifecycleRule> ruleFor(BlobAddress address, RuleContext context) {
    String name = address.container() + "/" + address.blob();
    List<LifecycleRule> rules =
        context
            .storageAccount(address.account())
            .map(StorageAccount::lifecycleRules)
            .orElse(List.of());
    return rules.stream()
        .filter(rule -> name.startsWith(rule.prefix()))
        .min((a, b) -> Long.compare(a.deleteAfterMicros(), b.deleteAfterMicros()));
  }

  private static void report(BlobAddress address, String what, Findings findings) {
    findings.report(
        "storage/" + address.account() + "/" + address.container(),
        "Recording " + address.blob() + " " + what + ".",
        "Look for a retention policy or legal hold that keeps the rule from deleting.",
        Blobs.evidence(address));
  }
}
