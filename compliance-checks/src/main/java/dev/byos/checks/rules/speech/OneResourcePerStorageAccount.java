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
import dev.byos.checks.rules.Creation;
import dev.byos.checks.rules.OpenText;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.ResourceIds;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.event.SpeechEvent;
import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Pillar;
import dev.byos.model.finding.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Several resources may share an account; one to one is advised. */
@RuleInfo(
    id = "BYOS-SPE-009",
    title = "A storage account serves one Speech resource",
    severity = Severity.WARNING,
    pillar = Pillar.SECURITY,
    scope = {Scope.CONFIGURATION, Scope.HISTORY},
    needs = Need.BYOS_SPEECH,
    sources = @Source(document = Document.SEED_A, section = "Basic rules"))
public final class OneResourcePerStorageAccount implements ConfigurationRule, HistoryRule {
  private static final String REMEDY = "Give each Speech resource a storage account of its own.";

  /** Resources that are really there, with the account of each. */
  private final Map<String, Map<String, HistoryEvent>> living = new TreeMap<>();

  private final Map<String, String> accounts = new HashMap<>();

  @Override
  public void check(Estate estate, RuleContext context, Findings findings) {
    Map<String, Map<String, DeclaredSpeech>> users = new TreeMap<>();
    for (DeclaredSpeech speech : context.speechResources()) {
      // What is only to be created may be refused; the run will tell.
      if (!context.standsAsDeclared(speech)) {
        continue;
      }
      String path = speech.path("userOwnedStorage");
      String account = speech.isByos() ? account(speech, context) : null;
      if (context.unknown(path).isPresent() && !OpenText.in(account)) {
        context.undecided(
            findings, account == null ? speech.subject() : "storage/" + account, path);
      } else if (account != null) {
        // A resource that is declared twice, to be created twice, is one.
        users
            .computeIfAbsent(account, a -> new TreeMap<>())
            .putIfAbsent(speech.resource().name(), speech);
      }
    }
    boolean alone = users.size() < 2;
    users.forEach((account, resources) -> judge(account, resources, alone, context, findings));
  }

  private static void judge(
      String account,
      Map<String, DeclaredSpeech> resources,
      boolean alone,
      RuleContext context,
      Findings findings) {
    if (resources.size() > 1) {
      findings.report(
          "storage/" + account,
          message(account, List.copyOf(resources.keySet())),
          REMEDY,
          resources.values().stream()
              .map(s -> context.place(s.path("userOwnedStorage")))
              .toArray(Evidence[]::new));
      return;
    }
    DeclaredSpeech speech = resources.values().iterator().next();
    // An account of the inputs is another one than all others of them, whatever its name becomes.
    boolean declared = context.accountOf(speech.resource()).isPresent();
    if (declared || alone || !OpenText.in(account)) {
      findings.examined();
    } else {
      findings.undecided(
          "storage/" + account,
          "Storage account %s is open and may be one that serves another resource."
              .formatted(account),
          context.place(speech.path("userOwnedStorage")));
    }
  }

  /**
   * Name of the account, which is unique in all of Azure, so that it need not be among the inputs;
   * of a malformed id the whole text.
   */
  private static String account(DeclaredSpeech speech, RuleContext context) {
    return context
        .accountOf(speech.resource())
        .map(StorageAccount::name)
        .orElseGet(
            () -> {
              String id = Creation.declared(speech, context).storage().get(0);
              String name = ResourceIds.parse(id).map(ResourceIds.Parts::name).orElse(id);
              return OpenText.in(name) ? name : name.toLowerCase(Locale.ROOT);
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
          accounts.put(line.entity().name(), event.storageAccount());
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
        (line, event) -> {
          String account = accounts.remove(line.entity().name());
          if (account != null) {
            living.get(account).remove(line.entity().name());
          }
        });
  }

  private static String message(String account, List<String> resources) {
    return "Storage account %s serves %d Speech resources: %s."
        .formatted(account, resources.size(), String.join(", ", resources));
  }
}
