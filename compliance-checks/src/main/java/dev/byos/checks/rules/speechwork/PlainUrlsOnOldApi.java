package dev.byos.checks.rules.speechwork;

import dev.byos.checks.rule.ConfigurationRule;
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
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import dev.byos.model.workload.WorkItem.BatchTranscription;

/**
 * Versions 3.x sign the addresses in a listing for days unless the client declines; whoever sees
 * such an address reads the file. Declined, the addresses are plain and the reader needs a role.
 */
@RuleInfo(
    id = "BYOS-SPE-032",
    title = "Listings with API v3.x ask for plain URLs",
    severity = Severity.WARNING,
    pillar = Pillar.SECURITY,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.BYOS_SPEECH_WORK,
    sources = @Source(document = Document.STT_25, section = "SAS of listed files"))
public final class PlainUrlsOnOldApi implements ConfigurationRule, HistoryRule {

  private static final long MINUTE = 60_000_000L;
  private static final String REMEDY =
      "List with sasValidityInSeconds=0 and read the files with an Entra identity that holds"
          + " Storage Blob Data Reader.";

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (BatchTranscription item : DeclaredTranscriptions.onByos(context, findings)) {
      if (BatchApi.of(item.apiVersion()) != BatchApi.VERSION_3
          || item.destinationContainerUrl() != null) {
        continue;
      }
      findings.examined();
      if (item.sasValidityMicros() != 0) {
        String subject = DeclaredTranscriptions.subject(item);
        boolean stated = item.sasValidityMicros() > 0;
        long micros = stated ? item.sasValidityMicros() : context.profile().sasDefaultMicros();
        findings.report(
            subject,
            message(micros),
            REMEDY,
            context.place(subject + (stated ? "/sasValidity" : "")));
      }
    }
  }

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    ListingsWithSas.watch(
        history, BatchApi.VERSION_3, findings, PlainUrlsOnOldApi::message, REMEDY);
  }

  private static String message(long micros) {
    return "Listed files carry a SAS that is valid for %d minutes.".formatted(micros / MINUTE);
  }
}
