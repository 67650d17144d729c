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
import java.util.Set;

/** There are two ways: the portal, and the Cognitive Services API through one of three clients. */
@RuleInfo(
    id = "BYOS-SPE-014",
    title = "A BYOS resource is created with the portal, CLI, PowerShell or REST",
    severity = Severity.ERROR,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.CREATION_METHOD,
    sources = @Source(document = Document.SEED_A, section = "Create"))
public final class KnownCreationMethod extends CreationRule {

  private static final Set<String> METHODS = Set.of("portal", "cli", "powershell", "rest");

  /** Used by the catalogue. */
  public KnownCreationMethod() {
    super(true);
  }

  @Override
  protected void review(Creation creation, RuleContext context, Findings findings) {
    if (creation.path() != null && creation.method() == null) {
      return;
    }
    if (!creation.isByos(context, findings)) {
      return;
    }
    findings.examined();
    if (creation.method() == null || !METHODS.contains(creation.method())) {
      findings.report(
          creation.subject(),
          "The resource is created with %s."
              .formatted(creation.method() == null ? "no method named" : creation.method()),
          "Use the portal, or the Cognitive Services API by CLI, PowerShell or REST.",
          creation.proof().apply("createdWith"));
    }
  }
}
