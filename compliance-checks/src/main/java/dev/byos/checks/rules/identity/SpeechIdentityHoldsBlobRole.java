package dev.byos.checks.rules.identity;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.HistoryRule;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.Estate;
import dev.byos.model.finding.Severity;

/** Without the role every access of Speech is refused; only the portal assigns it by itself. */
@RuleInfo(
    id = "BYOS-IDN-003",
    title = "The Speech identity holds Storage Blob Data Contributor on its storage account",
    severity = Severity.ERROR,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.BYOS_SPEECH,
    sources = @Source(document = Document.SETUP_25B, section = "Configure storage account"))
public final class SpeechIdentityHoldsBlobRole implements ConfigurationRule, HistoryRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (DeclaredSpeech speech : context.speechResources()) {
      if (speech.isByos() && !speech.usesPortal()) {
        context
            .accountOf(speech.resource())
            .ifPresent(
                account ->
                    MissingBlobRole.check(
                        context,
                        findings,
                        speech.resource().name(),
                        speech.subject(),
                        speech.path("userOwnedStorage"),
                        account));
      } else if (speech.isByos()) {
        findings.examined();
      }
    }
  }

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    MissingBlobRole.watch(history, context, findings, "speech");
  }
}
