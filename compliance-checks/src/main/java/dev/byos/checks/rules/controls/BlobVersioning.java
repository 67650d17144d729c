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
 * Versions protect against overwriting; they also keep what Speech deletes at the end of its time,
 * unless a lifecycle rule removes them.
 */
@RuleInfo(
    id = "BYOS-CTL-015",
    title = "Blob versioning is on",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.RELIABILITY,
    needs = Need.PUBLISHED_CONTROLS,
    references =
        @Control(
            in = ControlReference.Catalogue.AZURE_POLICY,
            id = "c36a325b-ae04-4863-ad4f-19c6678f8e08"),
    sources =
        @Source(document = Document.AZURE_POLICY, section = "c36a325b-ae04-4863-ad4f-19c6678f8e08"))
public final class BlobVersioning extends StorageControl {

  /** The control. */
  public BlobVersioning() {
    super("versioning");
  }

  @Override
  void judge(
      StorageAccount account, StorageUses uses, RuleContext context, ControlVerdict verdict) {
    Boolean versioning = account.protection().versioning();
    if (versioning == null) {
      verdict.untold("versioning", "whether blob versions are kept");
    } else if (versioning) {
      verdict.met();
    } else {
      verdict.missed(
          "versioning",
          "isVersioningEnabled of the blob service is false.",
          "Turn it on together with a lifecycle rule that deletes old versions, or expired results and"
              + " logs stay as versions beyond their time.");
    }
  }
}
