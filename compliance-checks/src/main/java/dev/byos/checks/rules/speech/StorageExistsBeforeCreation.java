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
import dev.byos.checks.rules.Creation;
import dev.byos.model.event.SpeechEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/** CLI, PowerShell and REST associate an existing account; they create none. */
@RuleInfo(
    id = "BYOS-SPE-007",
    title = "Except with the portal, the storage account exists before the Speech resource",
    severity = Severity.ERROR,
    pillar = Pillar.RELIABILITY,
    scope = Scope.HISTORY,
    needs = Need.BYOS_SPEECH,
    sources = {
      @Source(document = Document.SEED_A, section = "Basic rules"),
      @Source(document = Document.SEED_A, section = "Plan storage")
    })
public final class StorageExistsBeforeCreation implements HistoryRule {

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        SpeechEvent.SpeechCreated.class,
        (line, event) -> {
          // What stands at the start was created with success, so its storage was there.
          if (!event.userOwnedStorage().isEmpty()) {
            findings.examined();
          }
        });
    history.on(
        SpeechEvent.SpeechCreationRequested.class,
        (line, event) -> {
          SpeechEvent.SpeechRequest request = event.request();
          if (request.userOwnedStorage().isEmpty() || Creation.PORTAL.equals(request.method())) {
            return;
          }
          findings.examined();
          if (!event.storageExisted()) {
            findings.report(
                line.entity().toString(),
                "The request by %s names storage %s, which did not exist at that moment."
                    .formatted(request.method(), Associations.text(request.userOwnedStorage())),
                "Create the storage account first, or use the portal, which can create it along.",
                Proof.of(line));
          }
        });
  }
}
