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

/** The association is declared at creation and fixed from then on. */
@RuleInfo(
    id = "BYOS-SPE-003",
    title = "The associated storage account never changes",
    severity = Severity.ERROR,
    pillar = Pillar.SECURITY,
    scope = Scope.HISTORY,
    needs = Need.SPEECH,
    sources = @Source(document = Document.SEED_A, section = "Basic rules"))
public final class AssociationNeverChanges implements HistoryRule {

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(SpeechEvent.SpeechCreated.class, (line, event) -> findings.examined());
    history.on(
        SpeechEvent.AssociationUpdateAnswered.class,
        (line, event) -> {
          findings.examined();
          if (!event.before().isEmpty()
              && !event.requested().isEmpty()
              && !Associations.same(event.before(), event.requested())) {
            findings.report(
                line.entity().toString(),
                "%s tried to switch the associated storage from %s to %s %s."
                    .formatted(
                        event.by(),
                        Associations.text(event.before()),
                        Associations.text(event.requested()),
                        Associations.answer(event)),
                "Create another Speech resource for the other storage account.",
                Proof.of(line));
          }
        });
  }
}
