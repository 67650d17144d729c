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
import java.util.ArrayList;
import java.util.List;

/**
 * Defaults differ with the age of an account and the version of the API, so that controls count
 * only what is stated.
 */
@RuleInfo(
    id = "BYOS-CTL-020",
    title = "Protective settings are stated and not left to defaults",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.PUBLISHED_CONTROLS,
    references = {
      @Control(
          in = ControlReference.Catalogue.AZURE_POLICY,
          id = {
            "4fa4b6c0-31ca-4c0d-b10d-24b96f62a751",
            "fe83a0eb-a853-422d-aac2-1bffd182c5d0",
            "92a89a79-6c52-4a7e-a03f-61306fc49312"
          }),
      @Control(
          in = ControlReference.Catalogue.CHECKOV,
          id = {"CKV_AZURE_190", "CKV_AZURE_44"})
    },
    sources =
        @Source(document = Document.AZURE_POLICY, section = "4fa4b6c0-31ca-4c0d-b10d-24b96f62a751"))
public final class ProtectionIsStated extends StorageControl {

  /** The control. */
  public ProtectionIsStated() {
    super("allowBlobPublicAccess", "minimumTlsVersion", "allowCrossTenantReplication");
  }

  @Override
  void judge(
      StorageAccount account, StorageUses uses, RuleContext context, ControlVerdict verdict) {
    List<String> missing = new ArrayList<>();
    if (account.allowBlobPublicAccess() == null) {
      missing.add("allowBlobPublicAccess");
    }
    if (account.minimumTlsVersion() == null) {
      missing.add("minimumTlsVersion");
    }
    if (account.protection().allowCrossTenantReplication() == null) {
      missing.add("allowCrossTenantReplication");
    }
    if (missing.isEmpty()) {
      verdict.met();
      return;
    }
    verdict.missed(
        missing.get(0),
        "Not stated: %s.".formatted(String.join(", ", missing)),
        "State allowBlobPublicAccess false, minimumTlsVersion TLS1_2 and allowCrossTenantReplication false.");
  }
}
