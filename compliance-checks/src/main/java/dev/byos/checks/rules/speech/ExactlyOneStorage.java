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

/** One Speech resource works with one storage account. */
@RuleInfo(
    id = "BYOS-SPE-005",
    title = "userOwnedStorage has exactly one entry",
    severity = Severity.ERROR,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.BYOS_SPEECH,
    sources = {
      @Source(document = Document.SEED_A, section = "Create"),
      @Source(document = Document.FOUNDRY, section = "Connect storage")
    })
public final class ExactlyOneStorage extends CreationRule {

  /** Used by the catalogue. */
  public ExactlyOneStorage() {
    super(true);
  }

  @Override
  protected void review(Creation creation, RuleContext context, Findings findings) {

    if (!creation.wantsByos()) {
      return;
    }
    findings.examined();
    if (creation.storage().size() > 1) {
      findings.report(
          creation.subject(),
          "userOwnedStorage has %d entries instead of one.".formatted(creation.storage().size()),
          "Name exactly one storage account in userOwnedStorage.",
          creation.proof().apply("userOwnedStorage"));
    }
  }
}
