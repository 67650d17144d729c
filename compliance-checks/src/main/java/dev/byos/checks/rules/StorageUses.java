package dev.byos.checks.rules;

import dev.byos.checks.rule.DeclaredSpeech;
import dev.byos.checks.rule.RuleContext;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.Intent;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.workload.WorkItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the storage accounts of an estate are used for. Published controls and BYOS ask for opposite
 * settings on the same account, and which of the two is right depends on the use.
 */
public final class StorageUses {
  private final Set<String> recordings = new HashSet<>();
  private final Set<String> textToSpeech = new HashSet<>();
  private final Map<String, List<DeclaredSpeech>> speech = new HashMap<>();
  private final Estate estate;

  private StorageUses(Estate estate) {
    this.estate = estate;
  }

  /** Reads the uses off a scenario; takes time linear in its size. */
  public static StorageUses of(RuleContext context) {
    StorageUses uses = new StorageUses(context.estate());
    context.recordingRoutes().forEach(route -> uses.recordings.add(route.account()));
    Set<String> speaking = new HashSet<>();
    for (WorkItem item : context.scenario().workload()) {
      if (item instanceof WorkItem.CustomVoice) {
        speaking.add(item.on());
      }
    }
    Map<String, Set<Intent.SpeechUse>> stated = context.estate().intent().speechUses();
    for (DeclaredSpeech resource : context.speechResources()) {
      String name = resource.resource().name();
      boolean speaks =
          speaking.contains(name)
              || stated.getOrDefault(name, Set.of()).contains(Intent.SpeechUse.TEXT_TO_SPEECH);
      context
          .accountOf(resource.resource())
          .ifPresent(
              account -> {
                uses.speech
                    .computeIfAbsent(account.name(), unused -> new ArrayList<>())
                    .add(resource);
                if (speaks) {
                  uses.textToSpeech.add(account.name());
                }
              });
    }
    return uses;
  }

  /** Whether recordings of calls are exported to the account. */
  public boolean takesRecordings(StorageAccount account) {
    return recordings.contains(account.name());
  }

  /** Whether a Speech resource is associated with the account. */
  public boolean servesSpeech(StorageAccount account) {
    return speech.containsKey(account.name());
  }

  /** Whether a Speech resource on the account is known to be used for Custom Voice. */
  public boolean servesTextToSpeech(StorageAccount account) {
    return textToSpeech.contains(account.name());
  }

  /**
   * Why the account must be open to all networks, as a clause without a full stop, or null when
   * nothing known asks for it.
   */
  public String reasonForOpenNetwork(StorageAccount account) {
    if (takesRecordings(account)) {
      return "Communication Services exports recordings through the public endpoint and is no"
          + " trusted service of the storage firewall";
    }
    return servesTextToSpeech(account)
        ? "Custom Voice reads its training data with a SAS, which the trusted mechanism does not"
            + " cover"
        : null;
  }

  /** Whether a resource-instance rule of the account names every Speech resource that uses it. */
  public boolean admitsItsSpeechByRule(StorageAccount account) {
    List<String> rules = account.networkAcls().resourceAccessRules();
    return speech.getOrDefault(account.name(), List.of()).stream()
        .allMatch(
            user ->
                rules.stream()
                    .anyMatch(
                        rule ->
                            rule.equals(user.resource().name())
                                || rule.equalsIgnoreCase(user.resource().resourceId(estate))));
  }
}
