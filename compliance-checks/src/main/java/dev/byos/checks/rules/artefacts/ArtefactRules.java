package dev.byos.checks.rules.artefacts;

import dev.byos.checks.rule.RuleType;
import java.util.List;

/** The rules over artefacts. */
public final class ArtefactRules {

  private ArtefactRules() {}

  /** All of them, ordered by id. */
  public static List<RuleType> all() {
    return List.of(
        RuleType.of(PauseOnStartMetadata::new),
        RuleType.of(NoDuplicateExports::new),
        RuleType.of(RecordingPathsAsDocumented::new),
        RuleType.of(MetadataFitsSchema::new),
        RuleType.of(NotificationMatchesBlobs::new),
        RuleType.of(OwnersRetentionIsHonoured::new),
        RuleType.of(NothingElsewhere::new),
        RuleType.of(RetentionKeptRecordings::new),
        RuleType.of(ServiceContainersAreUntouched::new),
        RuleType.of(ResultsLiveUntilExpiry::new),
        RuleType.of(LogsInTheirPlace::new),
        RuleType.of(OneResultPerInput::new),
        RuleType.of(DocumentedContainers::new));
  }
}
