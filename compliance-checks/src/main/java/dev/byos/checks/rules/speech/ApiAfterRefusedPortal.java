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
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.SpeechEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refused try in the portal followed by creation with the API is right; trying again, or giving
 * up, is not.
 */
@RuleInfo(
    id = "BYOS-SPE-017",
    title = "Where the portal refuses, the API is used instead",
    severity = Severity.NOTE,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = Scope.HISTORY,
    needs = Need.PORTAL_DURING_RUN,
    sources = @Source(document = Document.SEED_A, section = "Create"))
public final class ApiAfterRefusedPortal implements HistoryRule {
  private static final String REMEDY =
      "Create the resource with CLI, PowerShell or REST, which do not ask for what the portal asks for.";

  /** Associations that were last asked for, by resource name. */
  private final Map<String, List<String>> asked = new HashMap<>();

  private final Map<String, HistoryEvent> refused = new LinkedHashMap<>();

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        SpeechEvent.SpeechCreationRequested.class,
        (line, event) -> {
          asked.put(line.entity().name(), event.request().userOwnedStorage());
          if (Creation.PORTAL.equals(event.request().method())) {
            requested(line, findings);
          }
        });
    history.on(
        SpeechEvent.SpeechCreationRejected.class,
        (line, event) -> {
          // A missing approval stops the API as well.
          if (Creation.PORTAL.equals(event.method()) && !"approval".equals(event.precondition())) {
            refused.put(line.entity().name(), line);
          }
        });
    history.on(SpeechEvent.SpeechCreated.class, this::created);
    history.atEnd(
        last ->
            refused.forEach(
                (name, line) ->
                    findings.report(
                        "speech/" + name,
                        "The portal refused creation and nobody used the API instead.",
                        REMEDY,
                        Proof.of(line))));
  }

  private void requested(HistoryEvent line, Findings findings) {
    findings.examined();
    HistoryEvent before = refused.get(line.entity().name());
    if (before != null) {
      findings.report(
          line.entity().toString(),
          "After a refusal in the portal, creation was tried in the portal again.",
          REMEDY,
          Proof.of(before),
          Proof.of(line));
    }
  }

  /** The refused resource may come to life under another name, with the same storage. */
  private void created(HistoryEvent line, SpeechEvent.SpeechCreated event) {
    String created = line.entity().name();
    refused
        .keySet()
        .removeIf(
            name ->
                name.equals(created)
                    || (!event.userOwnedStorage().isEmpty()
                        && Associations.same(
                            asked.getOrDefault(name, List.of()), event.userOwnedStorage())));
  }
}
