package dev.byos.checks.rule;

import dev.byos.model.estate.Intent.SpeechUse;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.workload.WorkItem;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What Speech resources are used for. No deployed resource says so, yet it decides which firewall
 * is right: transcription works behind a closed one, text to speech does not. The workload tells,
 * or the policy.
 */
public final class SpeechUses {
  private final Map<String, Set<SpeechUse>> byResource = new HashMap<>();
  private final Map<String, OfAccount> byAccount = new LinkedHashMap<>();
  private Set<OfAccount> distinct;

  private SpeechUses() {}

  /**
   * What one storage account is used for.
   *
   * @param uses all uses of the Speech resources that are associated with it
   * @param complete whether the use of every one of these is known
   */
  public record OfAccount(Set<SpeechUse> uses, boolean complete) {

    /** Whether only transcription and its like use the account. */
    public boolean speechToTextAlone() {
      return complete && uses.equals(Set.of(SpeechUse.SPEECH_TO_TEXT));
    }

    /** Whether text to speech uses the account. */
    public boolean textToSpeech() {
      return uses.contains(SpeechUse.TEXT_TO_SPEECH);
    }
  }

  static SpeechUses of(RuleContext context) {
    SpeechUses uses = new SpeechUses();
    context.estate().intent().speechUses().forEach(uses::add);
    for (WorkItem item : context.scenario().workload()) {
      if (item instanceof WorkItem.BatchTranscription work) {
        uses.add(work.on(), Set.of(SpeechUse.SPEECH_TO_TEXT));
      } else if (item instanceof WorkItem.Recognition work) {
        uses.add(work.on(), Set.of(SpeechUse.SPEECH_TO_TEXT));
      } else if (item instanceof WorkItem.CustomSpeech work) {
        uses.add(work.on(), Set.of(SpeechUse.SPEECH_TO_TEXT));
      } else if (item instanceof WorkItem.CustomVoice work) {
        uses.add(work.on(), Set.of(SpeechUse.TEXT_TO_SPEECH));
      }
    }
    for (DeclaredSpeech speech : context.speechResources()) {
      SpeechResource resource = speech.resource();
      context.accountOf(resource).ifPresent(account -> uses.join(account.name(), resource.name()));
    }
    return uses;
  }

  private void add(String resource, Set<SpeechUse> uses) {
    byResource.computeIfAbsent(resource, name -> EnumSet.noneOf(SpeechUse.class)).addAll(uses);
  }

  private void join(String account, String resource) {
    Set<SpeechUse> own = ofResource(resource);
    OfAccount before = byAccount.getOrDefault(account, new OfAccount(Set.of(), true));
    Set<SpeechUse> all = EnumSet.noneOf(SpeechUse.class);
    all.addAll(before.uses());
    all.addAll(own);
    byAccount.put(account, new OfAccount(all, before.complete() && !own.isEmpty()));
  }

  /** What a Speech resource is used for; empty when nothing tells. */
  public Set<SpeechUse> ofResource(String name) {
    return byResource.getOrDefault(name, Set.of());
  }

  /**
   * What the Speech resources associated with a storage account are used for; no use when nothing
   * tells or none is associated.
   */
  public OfAccount ofAccount(String name) {
    return byAccount.getOrDefault(name, new OfAccount(Set.of(), false));
  }

  /** Whether any associated storage account is used so. */
  boolean anyAccount(Predicate<OfAccount> how) {
    // Accounts are many, the ways to use them few.
    return distinctUses().stream().anyMatch(how);
  }

  private Set<OfAccount> distinctUses() {
    if (distinct == null) {
      distinct = Set.copyOf(byAccount.values());
    }
    return distinct;
  }
}
