package dev.byos.checks.rules.speech;

import dev.byos.checks.rule.ConfigurationRule;
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
import dev.byos.model.estate.Estate;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.SpeechEvent;
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
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.BYOS_SPEECH,
    sources = @Source(document = Document.SEED_A, section = "Basic rules"))
public final class OneResourcePerStorageAccount implements ConfigurationRule, HistoryRule {
  private static final String REMEDY = "Give each Speech resource a storage account of its own.";

  /** Resources that are really there, with the account of each. */
  private final Map<String, Map<String, HistoryEvent>> living = new TreeMap<>();

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    Map<String, List<DeclaredSpeech>> users = new TreeMap<>();
    for (DeclaredSpeech speech : context.speechResources()) {
      // What is only to be created may be refused; the run will tell.
      if (context.standsAsDeclared(speech)) {
        context
            .accountOf(speech.resource())
            .ifPresent(
                account ->
                    add(users.computeIfAbsent(account.name(), a -> new ArrayList<>()), speech));
      }
    }
    users.forEach(
        (account, resources) -> {
          findings.examined();
          if (resources.size() > 1) {
            findings.report(
                "storage/" + account,
                message(account, resources.stream().map(s -> s.resource().name()).toList()),
                REMEDY,
                resources.stream()
                    .map(s -> context.place(s.path("userOwnedStorage")))
                    .toArray(Evidence[]::new));
          }
        });
  }

  @Override
  public void watch(History history, RuleContext context, Findings findings) {
    history.on(
        SpeechEvent.SpeechCreated.class,
        (line, event) -> {
          if (event.storageAccount() == null) {
            return;
          }
          findings.examined();
          Map<String, HistoryEvent> users =
              living.computeIfAbsent(event.storageAccount(), account -> new TreeMap<>());
          users.put(line.entity().name(), line);
          if (users.size() > 1) {
            findings.report(
                "storage/" + event.storageAccount(),
                message(event.storageAccount(), List.copyOf(users.keySet())),
                REMEDY,
                users.values().stream().map(Proof::of).toArray(Evidence[]::new));
          }
        });
    history.on(
        SpeechEvent.SpeechDeleted.class,
        (line, event) -> living.values().forEach(users -> users.remove(line.entity().name())));
  }

  /** A resource that is declared twice, to be created twice, is one. */
  private static void add(List<DeclaredSpeech> users, DeclaredSpeech speech) {
    if (users.stream().noneMatch(u -> u.resource().name().equals(speech.resource().name()))) {
      users.add(speech);
    }
  }

  private static String message(String account, List<String> resources) {
    return "Storage account %s serves %d Speech resources: %s."
        .formatted(account, resources.size(), String.join(", ", resources));
  }
}
