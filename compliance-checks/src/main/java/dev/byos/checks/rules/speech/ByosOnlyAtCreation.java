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
import dev.byos.model.event.SpeechEvent;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;

/** A plain Speech resource cannot be made a BYOS one. */
@RuleInfo(
    id = "BYOS-SPE-001",
    title = "A Speech resource gets its storage when it is created, not later",
    severity = Severity.ERROR,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = Scope.HISTORY,
    needs = Need.SPEECH,
    sources = @Source(document = Document.SEED_A, section = "Basic rules"))
public final class ByosOnlyAtCreation implements HistoryRule {

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(SpeechEvent.SpeechCreated.class, (line, event) -> findings.examined());
    history.on(
        SpeechEvent.AssociationUpdateAnswered.class,
        (line, event) -> {
          findings.examined();
          if (event.status() != 404 && event.before().isEmpty() && !event.requested().isEmpty()) {
            findings.report(
                line.entity().toString(),
                "%s tried to turn a plain resource (storage: %s) into a BYOS one with %s %s."
                    .formatted(
                        event.by(),
                        Associations.text(event.before()),
                        Associations.text(event.requested()),
                        Associations.answer(event)),
                "Create a new Speech resource with userOwnedStorage in the creating request.",
                Proof.of(line));
          }
        });
  }
}
