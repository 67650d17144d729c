package dev.byos.checks.rules.speechwork;

import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.HistoryRule;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/**
 * From 2024-11-15 on the addresses of files in an associated account are never signed, whatever the
 * client asks for.
 */
@RuleInfo(
    id = "BYOS-SPE-033",
    title = "Listings with API 2024-11-15 return plain URLs for BYOS resources",
    severity = Severity.ERROR,
    pillar = Pillar.SECURITY,
    scope = Scope.HISTORY,
    needs = Need.BYOS_SPEECH_WORK,
    sources = @Source(document = Document.SPEECH_API, section = "Transcriptions, list files"))
public final class DatedListingsCarryNoSas implements HistoryRule {

  private static final long MINUTE = 60_000_000L;

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    ListingsWithSas.watch(
        history,
        BatchApi.DATED,
        findings,
        micros ->
            "Files in the associated account were listed with a SAS for %d minutes."
                .formatted(micros / MINUTE),
        "Keep the addresses from others until the SAS has run out, and report it to the service.");
  }
}
