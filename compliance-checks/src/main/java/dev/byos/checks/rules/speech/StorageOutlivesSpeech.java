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
import dev.byos.model.event.StorageEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Speech resource does not work without the very account it was created with: deleting the
 * account, or moving it, which changes its id, stops Speech. Whoever wants both back recovers the
 * storage account first.
 */
@RuleInfo(
    id = "BYOS-SPE-043",
    title = "The associated account stays as long as the Speech resource, and comes back first",
    severity = Severity.ERROR,
    pillar = Pillar.RELIABILITY,
    scope = Scope.HISTORY,
    needs = Need.BYOS_SPEECH,
    sources = {
      @Source(document = Document.FOUNDRY, section = "Limitations"),
      @Source(document = Document.PURGE, section = "Recover a deleted resource")
    })
public final class StorageOutlivesSpeech implements HistoryRule {

  private static final String KEEP =
      "Recover the storage account under its old id, or create the Speech resource anew on another"
          + " account.";
  private static final String ORDER =
      "Recover the storage account first, then the Speech resource.";

  /** The account of each Speech resource that stands or stood, by the resource's name. */
  private final Map<String, String> accounts = new TreeMap<>();

  /** Whether each of these resources stands. */
  private final Map<String, Boolean> standing = new TreeMap<>();

  /** Accounts that are not there under their old id, with the event that says so. */
  private final Map<String, HistoryEvent> gone = new TreeMap<>();

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        SpeechEvent.SpeechCreated.class,
        (line, event) -> {
          accounts.remove(line.entity().name());
          if (event.storageAccount() != null) {
            findings.examined();
            accounts.put(line.entity().name(), event.storageAccount());
          }
          standing.put(line.entity().name(), true);
        });
    history.on(
        SpeechEvent.SpeechDeleted.class,
        (line, event) -> standing.put(line.entity().name(), false));
    history.on(
        StorageEvent.StorageAccountCreated.class,
        (line, event) -> gone.remove(line.entity().name()));
    history.on(
        StorageEvent.StorageAccountDeleted.class, (line, event) -> lost(line, "deleted", findings));
    history.on(
        StorageEvent.StorageAccountMoved.class,
        (line, event) -> {
          if (!event.fromResourceId().equalsIgnoreCase(event.toResourceId())) {
            lost(line, "moved to " + event.toResourceId(), findings);
          }
        });
    history.on(
        StorageEvent.StorageAccountRecovered.class,
        (line, event) -> gone.remove(line.entity().name()));
    history.on(
        SpeechEvent.SpeechRecovered.class,
        (line, event) -> {
          recovered(line, "was recovered", findings);
          standing.put(line.entity().name(), true);
        });
    history.on(
        SpeechEvent.SpeechRecoveryRejected.class,
        (line, event) -> recovered(line, "was to be recovered", findings));
  }

  private void lost(HistoryEvent line, String how, Findings findings) {
    String account = line.entity().name();
    gone.put(account, line);
    accounts.forEach(
        (speech, associated) -> {
          if (associated.equals(account) && standing.getOrDefault(speech, false)) {
            findings.report(
                "speech/" + speech,
                "Its associated account %s was %s; the resource has stopped working."
                    .formatted(account, how),
                KEEP,
                Proof.of(line));
          }
        });
  }

  private void recovered(HistoryEvent line, String what, Findings findings) {
    String account = accounts.get(line.entity().name());
    HistoryEvent loss = account == null ? null : gone.get(account);
    if (loss != null) {
      findings.report(
          line.entity().toString(),
          "The resource %s while its account %s was not there.".formatted(what, account),
          ORDER,
          Proof.of(loss),
          Proof.of(line));
    }
  }
}
