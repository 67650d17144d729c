package dev.byos.checks.rules.speech;

import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.checks.rules.Creation;
import dev.byos.checks.rules.CreationRule;
import dev.byos.model.finding.ControlReference.Catalogue;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/** One Speech resource works with one storage account. */
@RuleInfo(
    id = "BYOS-SPE-005",
    title = "userOwnedStorage has exactly one entry",
    severity = Severity.ERROR,
    pillar = Pillar.RELIABILITY,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.BYOS_SPEECH,
    references = @Control(in = Catalogue.AZURE_POLICY, id = "46aa9b05-0e60-4eae-a88b-1e9d374fa515"),
    sources = {
      @Source(document = Document.SEED_A, section = "Create CLI"),
      @Source(document = Document.SEED_A, section = "Create REST body"),
      @Source(document = Document.FOUNDRY, section = "Connect storage")
    })
public final class ExactlyOneStorage extends CreationRule {
  private static final String REMEDY =
      "Make userOwnedStorage an array of exactly one object with the resourceId of one account.";

  /** Used by the catalogue. */
  public ExactlyOneStorage() {
    super(true);
  }

  @Override
  protected void review(Creation creation, RuleContext context, Findings findings) {
    if (!creation.isByos(context, findings) || creation.associationUndecided(context, findings)) {
      return;
    }
    findings.examined();
    if (creation.storage().size() > 1) {
      findings.report(
          creation.subject(),
          "userOwnedStorage has %d entries instead of one.".formatted(creation.storage().size()),
          REMEDY,
          creation.proof().apply("userOwnedStorage"));
    } else if (creation.storageAsObject()) {
      findings.report(
          creation.subject(),
          "userOwnedStorage is an object instead of an array.",
          REMEDY,
          creation.proof().apply("userOwnedStorage"));
    } else if (creation.storage().contains("")) {
      findings.report(
          creation.subject(),
          "The entry of userOwnedStorage has no resourceId.",
          REMEDY,
          creation.proof().apply("userOwnedStorage"));
    }
  }
}
