package dev.byos.checks.rules.recording;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.DeclaredRecording;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.History;
import dev.byos.checks.rule.HistoryRule;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.Proof;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.Estate;
import dev.byos.model.event.CallEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.regex.Pattern;

/** Recordings go to a blob container or a path in one, nowhere else. */
@RuleInfo(
    id = "BYOS-REC-001",
    title = "A recording destination is the URL of an Azure blob container",
    severity = Severity.ERROR,
    pillar = Pillar.SECURITY,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.EXPORTED_RECORDING,
    sources = {
      @Source(document = Document.SEED_B, section = "Overview"),
      @Source(document = Document.CALL_AUTOMATION, section = "externalStorage")
    })
public final class DestinationIsBlobContainer implements ConfigurationRule, HistoryRule {

  private static final Pattern SHAPE =
      Pattern.compile(
          "https://[a-z0-9]{3,24}\\.blob\\.[a-z0-9.-]+/([a-z0-9](-?[a-z0-9]){2,62})(/[^?#]*)?([?].*)?");
  private static final String REMEDY =
      "Give https://{account}.blob.core.windows.net/{container} with kind azureBlobStorage.";

  private String lastGood;

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (DeclaredRecording recording : context.recordings()) {
      if (recording.destination() != null) {
        findings.examined();
        String url = recording.destination().url();
        if (url != null && !SHAPE.matcher(url).matches()) {
          findings.report(
              recording.subject(), message(url), REMEDY, context.place(recording.path("to")));
        }
      }
    }
  }

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    OpenRecordings calls = new OpenRecordings();
    calls.watch(history);
    history.on(
        CallEvent.RecordingStarted.class,
        (line, event) -> {
          if (event.destination() == null) {
            return;
          }
          findings.examined();
          // Calls by the thousand go to the same few places.
          if (event.destination().equals(lastGood)
              && "azureBlobStorage".equals(event.storageKind())) {
            return;
          }
          if (!SHAPE.matcher(event.destination()).matches()) {
            findings.report(
                calls.subjectOf(line), message(event.destination()), REMEDY, Proof.of(line));
          } else if (!"azureBlobStorage".equals(event.storageKind())) {
            findings.report(
                calls.subjectOf(line),
                "A destination is given, but the storage kind is %s."
                    .formatted(event.storageKind()),
                REMEDY,
                Proof.of(line));
          } else {
            lastGood = event.destination();
          }
        });
    calls.release(history);
  }

  private static String message(String url) {
    return "The destination %s is not the URL of a blob container."
        .formatted(url.replaceAll("[?].*", "?…"));
  }
}
