package dev.byos.checks.rules.controls;

import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.PrivateEndpoint;
import dev.byos.model.finding.ControlReference;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/**
 * A private endpoint protects the Speech API. Storage is secured without one, so that the control
 * is a matter of the clients alone.
 */
@RuleInfo(
    id = "BYOS-CTL-004",
    title = "Speech resources have an approved private endpoint",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.PUBLISHED_CONTROLS,
    references = {
      @Control(
          in = ControlReference.Catalogue.AZURE_POLICY,
          id = "d6759c02-b87f-42b7-892e-71b3f471d782"),
      @Control(in = ControlReference.Catalogue.MCSB, id = "NS-2"),
      @Control(in = ControlReference.Catalogue.PSRULE, id = "Azure.Cognitive.PrivateEndpoints")
    },
    sources =
        @Source(document = Document.AZURE_POLICY, section = "d6759c02-b87f-42b7-892e-71b3f471d782"))
public final class SpeechPrivateLink extends SpeechControl {

  /** The control. */
  public SpeechPrivateLink() {
    super("privateEndpoints");
  }

  @Override
  void judge(DeclaredSpeech speech, RuleContext context, ControlVerdict verdict) {
    if (speech.resource().protection().privateEndpoints().stream()
        .anyMatch(PrivateEndpoint::approved)) {
      verdict.met();
      return;
    }
    verdict.missed(
        "privateEndpoints",
        "The resource has no approved private endpoint.",
        "Add one where clients must reach Speech privately, or record an exemption for Azure Policy"
            + " d6759c02-b87f-42b7-892e-71b3f471d782; BYOS needs none to secure the storage.");
  }
}
