package dev.byos.checks.rules.latency;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.Estate;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/** The same region keeps latency lowest. */
@RuleInfo(
    id = "BYOS-LAT-002",
    title = "Resource and storage are in the same region",
    severity = Severity.WARNING,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.PERFORMANCE_EFFICIENCY,
    needs = Need.BYOS_SPEECH,
    sources = @Source(document = Document.SEED_A, section = "Basic rules"))
public final class SameRegionRecommended implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (Distance pair : Distance.all(context, findings)) {
      findings.examined();
      if (!pair.sameRegion()) {
        findings.report(
            pair.speech().subject(),
            "The resource is in %s, its storage %s in %s, which costs latency on every access: %s."
                .formatted(pair.from(), pair.account().name(), pair.to(), pair.figures(context)),
            "Put a new resource and its storage into one region where residency allows.",
            pair.places(context));
      }
    }
  }
}
