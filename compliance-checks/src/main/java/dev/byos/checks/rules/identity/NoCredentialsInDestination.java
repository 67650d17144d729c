package dev.byos.checks.rules.identity;

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
import dev.byos.checks.rules.SpeechAccess;
import dev.byos.model.estate.Estate;
import dev.byos.model.event.CallEvent;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The managed identity replaces credentials: a SAS in the destination is one to look after. */
@RuleInfo(
    id = "BYOS-IDN-013",
    title = "No credentials in a recording destination",
    severity = Severity.ERROR,
    pillar = Pillar.SECURITY,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.EXPORTED_RECORDING,
    sources = @Source(document = Document.SEED_B, section = "Azure Managed Identities"))
public final class NoCredentialsInDestination implements ConfigurationRule, HistoryRule {
  private static final String REMEDY =
      "Give the plain container URL and let the managed identity authenticate.";

  private static final Pattern USER_INFO = Pattern.compile("(?i)[a-z]+://[^/]*@.*");

  /** Communication resource of each open call. */
  private final Map<String, String> calls = new HashMap<>();

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    for (DeclaredRecording recording : context.recordings()) {
      if (recording.destination() != null) {
        findings.examined();
        String url = recording.destination().url();
        if (url != null && carriesCredentials(url)) {
          findings.report(
              recording.subject(), message(url), REMEDY, context.place(recording.path("to")));
        }
      }
    }
  }

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        CallEvent.CallStarted.class,
        (line, event) -> calls.put(line.entity().name(), event.communication()));
    history.on(CallEvent.CallEnded.class, (line, event) -> calls.remove(line.entity().name()));
    history.on(
        CallEvent.RecordingStarted.class,
        (line, event) -> checkSent(line, event.destination(), findings));
    history.on(
        CallEvent.RecordingStartRejected.class,
        (line, event) -> checkSent(line, event.destination(), findings));
    history.on(
        StorageEvent.BlobWritten.class,
        (line, event) -> {
          String how = event.access().authentication();
          if (SpeechAccess.isByCommunication(event.access())
              && ("sas".equals(how) || "sharedKey".equals(how))) {
            findings.report(
                "storage/" + line.entity().name(),
                "A recording was written with %s instead of a managed identity.".formatted(how),
                REMEDY,
                Proof.of(line));
          }
        });
  }

  private void checkSent(HistoryEvent line, String url, Findings findings) {
    if (url == null) {
      return;
    }
    findings.examined();
    if (carriesCredentials(url)) {
      String resource = calls.get(line.entity().name());
      findings.report(
          resource == null ? line.entity().toString() : "communication/" + resource,
          message(url),
          REMEDY,
          Proof.of(line));
    }
  }

  private static boolean carriesCredentials(String url) {
    int query = url.indexOf('?');
    return USER_INFO.matcher(url).matches()
        || url.contains("AccountKey=")
        || (query >= 0 && query < url.length() - 1);
  }

  /** Never repeats the secret. */
  private static String message(String url) {
    String shown = url.replaceAll("[?].*", "?…").replaceAll("//[^/]*@", "//…@");
    return "The destination %s carries a query or credentials.".formatted(shown);
  }
}
