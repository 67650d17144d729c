package dev.byos.checks.rules.controls;

import dev.byos.checks.rule.Control;
import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.finding.ControlReference;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/**
 * A Speech resource without storage of its own keeps what it stores on premises of the service, and
 * no later change can give it any. The policy looks at a capability name instead of the kind, so
 * that it may pass over such a resource.
 */
@RuleInfo(
    id = "BYOS-CTL-001",
    title = "Speech resources use storage of the customer",
    severity = Severity.NOTE,
    scope = Scope.CONFIGURATION,
    pillar = Pillar.SECURITY,
    needs = Need.PUBLISHED_CONTROLS,
    references =
        @Control(
            in = ControlReference.Catalogue.AZURE_POLICY,
            id = "46aa9b05-0e60-4eae-a88b-1e9d374fa515"),
    sources =
        @Source(document = Document.AZURE_POLICY, section = "46aa9b05-0e60-4eae-a88b-1e9d374fa515"))
public final class CustomerOwnedStorageIsUsed extends SpeechControl {

  /** The control. */
  public CustomerOwnedStorageIsUsed() {
    super();
  }

  @Override
  void judge(DeclaredSpeech speech, RuleContext context, ControlVerdict verdict) {
    if (!speech.wantsByos() && verdict.isOpen("userOwnedStorage", "kind")) {
      return;
    }
    if (!speech.wantsByos() && !"SpeechServices".equalsIgnoreCase(speech.resource().kind())) {
      // A resource of many services need not be used for Speech at all.
      return;
    }
    if (speech.wantsByos()) {
      verdict.met();
      return;
    }
    verdict.missed(
        "userOwnedStorage",
        "The resource has no userOwnedStorage, so that what it stores rests on premises of the service.",
        "Create it again with userOwnedStorage if it transcribes in batches, logs or trains; do not"
            + " rely on Azure Policy 46aa9b05-0e60-4eae-a88b-1e9d374fa515, which asks only where capability CustomerManagedStorage is shown, whatever the kind.");
  }
}
