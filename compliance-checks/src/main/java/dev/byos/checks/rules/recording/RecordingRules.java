package dev.byos.checks.rules.recording;

import dev.byos.checks.rule.RuleType;
import java.util.List;

/** The recording rules. */
public final class RecordingRules {

  private RecordingRules() {}

  /** All of them, ordered by id. */
  public static List<RuleType> all() {
    return List.of(
        RuleType.of(DestinationIsBlobContainer::new),
        RuleType.of(DestinationGivenAtStart::new),
        RuleType.of(SameRecordingApi::new),
        RuleType.of(CompletedRecordingsAreExported::new),
        RuleType.of(NoDownloadAfterExport::new),
        RuleType.of(ResidualBuiltInCopies::new),
        RuleType.of(BuiltInCopiesExpire::new),
        RuleType.of(FailedExportsAreDownloaded::new),
        RuleType.of(RecordingKindsFit::new),
        RuleType.of(OperationsInOrder::new),
        RuleType.of(CallbacksTellOfState::new),
        RuleType.of(ConsentIsRecorded::new));
  }
}
