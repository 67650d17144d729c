package dev.byos.checks.rules.speech;

import dev.byos.checks.rule.DeclaredSpeech;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether a resource is a BYOS one, and with which storage, is read from userOwnedStorage. */
@RuleInfo(
    id = "BYOS-SPE-024",
    title = "The API answers with the declared association",
    severity = Severity.ERROR,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = Scope.HISTORY,
    needs = Need.SPEECH,
    sources = @Source(document = Document.SEED_A, section = "Verify"))
public final class ApiShowsAssociation implements HistoryRule {

  private final Map<String, List<String>> asked = new HashMap<>();
  private final Map<String, List<String>> actual = new HashMap<>();

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    for (DeclaredSpeech speech : context.speechResources()) {
      if (!speech.createdDuringRun() && !speech.resource().createsStorage()) {
        List<String> ids = new ArrayList<>();
        context
            .accountOf(speech.resource())
            .ifPresent(account -> ids.add(account.resourceId(context.estate())));
        if (ids.size() == speech.resource().userOwnedStorage().size()) {
          asked.put(speech.resource().name(), ids);
        }
      }
    }
    history.on(
        SpeechEvent.SpeechCreationRequested.class,
        (line, event) -> {
          if (event.request().createsStorage()) {
            asked.remove(line.entity().name());
          } else {
            asked.put(line.entity().name(), event.request().userOwnedStorage());
          }
        });
    history.on(
        SpeechEvent.SpeechCreated.class,
        (line, event) -> {
          actual.put(line.entity().name(), event.userOwnedStorage());
          List<String> wanted = asked.get(line.entity().name());
          if (wanted != null) {
            compare(line, "created with", wanted, event.userOwnedStorage(), findings);
          }
        });
    history.on(
        SpeechEvent.AssociationUpdateAnswered.class,
        (line, event) -> actual.put(line.entity().name(), event.after()));
    history.on(
        SpeechEvent.SpeechDescribed.class,
        (line, event) ->
            compare(
                line,
                "described with",
                actual.getOrDefault(line.entity().name(), List.of()),
                event.apiUserOwnedStorage(),
                findings));
  }

  private static void compare(
      HistoryEvent line, String how, List<String> wanted, List<String> found, Findings findings) {
    findings.examined();
    if (!Associations.same(wanted, found)) {
      findings.report(
          line.entity().toString(),
          "The resource is %s storage %s, but %s is declared."
              .formatted(how, Associations.text(found), Associations.text(wanted)),
          "Check userOwnedStorage of the resource; create it again if the wrong account is associated.",
          Proof.of(line));
    }
  }
}
