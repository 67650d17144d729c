package dev.byos.checks.rules.network;

import dev.byos.checks.rule.RuleType;
import java.util.List;

/** The network rules. */
public final class NetworkRules {

  private NetworkRules() {}

  /** All of them, ordered by id. */
  public static List<RuleType> all() {
    return List.of(
        RuleType.of(TrafficStaysOnAzureNetwork::new),
        RuleType.of(PublicReadsOfTextToSpeech::new),
        RuleType.of(SpeechIsLetIn::new),
        RuleType.of(LockedForSpeechToText::new),
        RuleType.of(OpenForTextToSpeech::new),
        RuleType.of(SeparateStorageForTextToSpeech::new),
        RuleType.of(FirewallChangesSettle::new),
        RuleType.of(CorsForStudio::new),
        RuleType.of(DestinationIsReachable::new),
        RuleType.of(NetworkPosture::new));
  }
}
