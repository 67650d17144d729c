package dev.byos.checks.rules.speechwork;

import dev.byos.checks.rule.RuleType;
import java.util.List;

/** The rules over work on Speech resources. */
public final class SpeechWorkRules {

  private SpeechWorkRules() {}

  /** All of them, ordered by id. */
  public static List<RuleType> all() {
    return List.of(
        RuleType.of(TamperingIsNoticed::new),
        RuleType.of(NoDirectReads::new),
        RuleType.of(NoOtherDestination::new),
        RuleType.of(PlainUrlsOnOldApi::new),
        RuleType.of(DatedListingsCarryNoSas::new),
        RuleType.of(TimeToLiveInBounds::new),
        RuleType.of(LogsAreCopiedInTime::new),
        RuleType.of(StatusesInOrder::new),
        RuleType.of(WithinQuotas::new),
        RuleType.of(NoExpiredModel::new),
        RuleType.of(PollingIsSlow::new));
  }
}
