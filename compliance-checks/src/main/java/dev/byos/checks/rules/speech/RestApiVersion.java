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

/** Earlier versions are not shown to understand the association. */
@RuleInfo(
    id = "BYOS-SPE-022",
    title = "The creating request uses api-version 2021-10-01 or later",
    severity = Severity.ERROR,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.REST_CREATION,
    sources = @Source(document = Document.SEED_A, section = "Create REST"))
public final class RestApiVersion extends CreationRule {

  /** Used by the catalogue. */
  public RestApiVersion() {
    super(true);
  }

  @Override
  protected void review(Creation creation, RuleContext context, Findings findings) {
    boolean template = creation.method() == null && creation.apiVersion() != null;
    if (!template && !"rest".equals(creation.method())) {
      return;
    }
    if (!creation.isByos(context, findings)
        || creation.undecided(context, findings, "apiVersion")) {
      return;
    }
    findings.examined();
    String version = creation.apiVersion();
    // Versions are dates, so that they order as text; a suffix such as -preview does not matter.
    if (version == null || version.compareTo("2021-10-01") < 0) {
      findings.report(
          creation.subject(),
          version == null
              ? "The request carries no api-version."
              : "The request carries api-version %s.".formatted(version),
          "Send a PUT with api-version 2021-10-01 or later.",
          creation.proof().apply("apiVersion"));
    }
  }
}
