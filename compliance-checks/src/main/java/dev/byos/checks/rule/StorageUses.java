package dev.byos.checks.rule;

import dev.byos.model.estate.StorageAccount;
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
  private final Map<String, List<DeclaredSpeech>> speech = new HashMap<>();
  private final RuleContext context;

  private StorageUses(RuleContext context) {
    this.context = context;
  }

  /** Reads the uses off a scenario; takes time linear in its size. */
  static StorageUses of(RuleContext context) {
    StorageUses uses = new StorageUses(context);
    context.recordingRoutes().forEach(route -> uses.recordings.add(route.account()));
    for (DeclaredSpeech resource : context.speechResources()) {
      context
          .accountOf(resource.resource())
          .ifPresent(
              account ->
                  uses.speech
                      .computeIfAbsent(account.name(), unused -> new ArrayList<>())
                      .add(resource));
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
    return context.speechUses().ofAccount(account.name()).textToSpeech();
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
                                || rule.equalsIgnoreCase(
                                    user.resource().resourceId(context.estate()))));
  }
}
