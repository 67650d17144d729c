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

/** All documented ways ask for this kind and tier; the free tier is not shown anywhere. */
@RuleInfo(
    id = "BYOS-SPE-010",
    title = "A BYOS resource has kind SpeechServices and tier S0",
    severity = Severity.ERROR,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.BYOS_SPEECH,
    sources = @Source(document = Document.SEED_A, section = "Create PowerShell, CLI, REST"))
public final class SpeechKindAndTier extends CreationRule {

  /** Used by the catalogue. */
  public SpeechKindAndTier() {
    super(true);
  }

  @Override
  protected void review(Creation creation, RuleContext context, Findings findings) {
    if (!creation.isByos(context, findings)) {
      return;
    }
    String kind = creation.kind();
    // Language stores in accounts of its own by the same property; that is not Speech.
    if (creation.undecided(context, findings, "kind")
        || kind == null
        || kind.equalsIgnoreCase("TextAnalytics")) {
      return;
    }
    if (!speech(kind, context)) {
      findings.report(
          creation.subject(),
          "The kind is %s instead of SpeechServices.".formatted(kind),
          "Create the resource with kind SpeechServices.",
          creation.proof().apply("kind"));
      return;
    }
    if (creation.undecided(context, findings, "sku/name")) {
      return;
    }
    findings.examined();
    if (creation.sku() != null && !creation.sku().equalsIgnoreCase("S0")) {
      findings.report(
          creation.subject(),
          "The tier is %s instead of S0.".formatted(creation.sku()),
          "Create the resource with sku.name S0.",
          creation.proof().apply("sku"));
    }
  }

  private static boolean speech(String kind, RuleContext context) {
    boolean foundry = kind.equalsIgnoreCase("AIServices");
    return kind.equalsIgnoreCase("SpeechServices")
        || (foundry && !context.profile().name().startsWith("2023"));
  }
}
