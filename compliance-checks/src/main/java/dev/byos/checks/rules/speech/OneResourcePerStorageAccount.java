package dev.byos.checks.rules.speech;

import dev.byos.checks.rule.ConfigurationRule;
import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.Document;
import dev.byos.checks.rule.Findings;
import dev.byos.checks.rule.Need;
import dev.byos.checks.rule.RuleContext;
import dev.byos.checks.rule.RuleInfo;
import dev.byos.checks.rule.Scope;
import dev.byos.checks.rule.Source;
import dev.byos.model.estate.Estate;
import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Several resources may share an account; one to one is advised. */
@RuleInfo(
    id = "BYOS-SPE-009",
    title = "A storage account serves one Speech resource",
    severity = Severity.WARNING,
    scope = Scope.CONFIGURATION,
    needs = Need.BYOS_SPEECH,
    sources = @Source(document = Document.SEED_A, section = "Basic rules"))
public final class OneResourcePerStorageAccount implements ConfigurationRule {

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    Map<String, List<DeclaredSpeech>> users = new TreeMap<>();
    for (DeclaredSpeech speech : context.speechResources()) {
      context
          .accountOf(speech.resource())
          .ifPresent(
              account -> users.computeIfAbsent(account.name(), a -> new ArrayList<>()).add(speech));
    }
    users.forEach(
        (account, resources) -> {
          findings.examined();
          if (resources.size() > 1) {
            findings.report(
                "storage/" + account,
                "Storage account %s serves %d Speech resources: %s."
                    .formatted(
                        account,
                        resources.size(),
                        String.join(
                            ", ", resources.stream().map(s -> s.resource().name()).toList())),
                "Give each Speech resource a storage account of its own.",
                resources.stream()
                    .map(s -> context.place(s.path("userOwnedStorage")))
                    .toArray(Evidence[]::new));
          }
        });
  }
}
