package dev.byos.checks.rules.speech;

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
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.SpeechEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.HashMap;
import java.util.Map;

/**
 * A deleted resource can be recovered for 48 hours and keeps its name for as long, unless somebody
 * purges it; a request to create another one under the name is refused.
 */
@RuleInfo(
    id = "BYOS-SPE-044",
    title = "A name is used again only 48 hours after deletion, or after purging",
    severity = Severity.NOTE,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = Scope.HISTORY,
    needs = Need.SPEECH,
    sources = @Source(document = Document.PURGE, section = "Purge a deleted resource"))
public final class NameRestsAfterDeletion implements HistoryRule {

  private static final long HOUR = 3_600_000_000L;
  private static final long REST_MICROS = 48 * HOUR;

  /** Deletions whose name is not free yet, by the resource's name. */
  private final Map<String, HistoryEvent> deletions = new HashMap<>();

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(SpeechEvent.SpeechDeleted.class, (line, event) -> deletions.put(name(line), line));
    history.on(SpeechEvent.SpeechPurged.class, (line, event) -> deletions.remove(name(line)));
    history.on(SpeechEvent.SpeechRecovered.class, (line, event) -> deletions.remove(name(line)));
    history.on(
        SpeechEvent.SpeechCreationRequested.class,
        (line, event) -> {
          findings.examined();
          tooEarly(line, findings);
        });
    history.on(
        SpeechEvent.SpeechCreated.class,
        (line, event) -> {
          findings.examined();
          tooEarly(line, findings);
          deletions.remove(name(line));
        });
  }

  private void tooEarly(HistoryEvent line, Findings findings) {
    HistoryEvent deletion = deletions.get(name(line));
    if (deletion != null && line.timeMicros() - deletion.timeMicros() < REST_MICROS) {
      findings.report(
          line.entity().toString(),
          "The name was wanted again %d hours after its resource was deleted, and nobody had purged it."
              .formatted((line.timeMicros() - deletion.timeMicros()) / HOUR),
          "Purge the deleted resource first, wait 48 hours, or take another name.",
          Proof.of(deletion),
          Proof.of(line));
    }
  }

  private static String name(HistoryEvent line) {
    return line.entity().name();
  }
}
