package dev.byos.checks.rules.controls;

import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rule.StorageUses;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.finding.ControlReference;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/**
 * Deleted recordings and results can be had back for some days; that also means that what Speech
 * deletes at the end of its time stays for those days.
 */
@RuleInfo(
    id = "BYOS-CTL-014",
    title = "Deleted blobs and containers can be had back",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.RELIABILITY,
    needs = Need.PUBLISHED_CONTROLS,
    references = {
      @Control(
          in = ControlReference.Catalogue.AZURE_POLICY,
          id = "9fbd64e3-67b8-489b-98e5-fa0007d17e76"),
      @Control(
          in = ControlReference.Catalogue.PSRULE,
          id = {"Azure.Storage.SoftDelete", "Azure.Storage.ContainerSoftDelete"}),
      @Control(in = ControlReference.Catalogue.CHECKOV, id = "CKV2_AZURE_38")
    },
    sources =
        @Source(document = Document.AZURE_POLICY, section = "9fbd64e3-67b8-489b-98e5-fa0007d17e76"))
public final class SoftDelete extends StorageControl {

  /** The control. */
  public SoftDelete() {
    super("blobSoftDeleteDays", "containerSoftDeleteDays");
  }

  @Override
  void judge(
      StorageAccount account, StorageUses uses, RuleContext context, ControlVerdict verdict) {
    Integer blobs = account.protection().blobSoftDeleteDays();
    Integer containers = account.protection().containerSoftDeleteDays();
    if (blobs == null && containers == null) {
      verdict.untold("blobSoftDeleteDays", "whether deleted blobs can be had back");
      return;
    }
    boolean ofBlobs = blobs != null && blobs > 0;
    boolean ofContainers = containers != null && containers > 0;
    if (ofBlobs && ofContainers) {
      verdict.met();
      return;
    }
    verdict.missed(
        ofBlobs ? "containerSoftDeleteDays" : "blobSoftDeleteDays",
        "Soft delete is off for %s."
            .formatted(ofBlobs ? "containers" : ofContainers ? "blobs" : "blobs and containers"),
        "Turn on deleteRetentionPolicy and containerDeleteRetentionPolicy of the blob service; count"
            + " their days into the time after which artefacts are promised to be gone.");
  }
}
