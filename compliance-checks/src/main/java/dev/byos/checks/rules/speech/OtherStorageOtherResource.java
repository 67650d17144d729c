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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who deletes a resource and creates it again under its name with other storage gets a new resource
 * with a new identity; what the old one stored stays behind.
 */
@RuleInfo(
    id = "BYOS-SPE-004",
    title = "Another storage account means another Speech resource",
    severity = Severity.NOTE,
    pillar = Pillar.OPERATIONAL_EXCELLENCE,
    scope = Scope.HISTORY,
    needs = Need.SPEECH,
    sources = @Source(document = Document.SEED_A, section = "Basic rules"))
public final class OtherStorageOtherResource implements HistoryRule {

  private final Map<String, List<String>> earlier = new HashMap<>();

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        SpeechEvent.SpeechCreated.class,
        (line, event) -> {
          findings.examined();
          List<String> before = earlier.put(line.entity().name(), event.userOwnedStorage());
          if (before != null && !Associations.same(before, event.userOwnedStorage())) {
            findings.report(
                line.entity().toString(),
                "The name was used before for a resource with storage %s and now stands for one with %s."
                    .formatted(
                        Associations.text(before), Associations.text(event.userOwnedStorage())),
                "Give the new resource its own name, assign its identity the role and take the old artefacts along.",
                Proof.of(line));
          }
        });
  }
}
