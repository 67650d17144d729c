package dev.byos.checks.rules.speech;

import dev.byos.checks.rule.RuleType;
import java.util.List;

/** The Speech rules. */
public final class SpeechRules {

  private SpeechRules() {}

  /** All of them, ordered by id. */
  public static List<RuleType> all() {
    return List.of(
        RuleType.of(ByosOnlyAtCreation::new),
        RuleType.of(ByosIsForLife::new),
        RuleType.of(AssociationNeverChanges::new),
        RuleType.of(OtherStorageOtherResource::new),
        RuleType.of(ExactlyOneStorage::new),
        RuleType.of(FullStorageResourceId::new),
        RuleType.of(StorageExistsBeforeCreation::new),
        RuleType.of(OnlyPortalCreatesStorage::new),
        RuleType.of(OneResourcePerStorageAccount::new),
        RuleType.of(SpeechKindAndTier::new),
        RuleType.of(SubscriptionIsApproved::new),
        RuleType.of(ApprovalIsPerSubscription::new),
        RuleType.of(WaitForApproval::new),
        RuleType.of(KnownCreationMethod::new),
        RuleType.of(PortalNeedsSubscriptionOwner::new),
        RuleType.of(PortalNeedsSameRegion::new),
        RuleType.of(ApiAfterRefusedPortal::new),
        RuleType.of(CreatorMayCreateResources::new),
        RuleType.of(PortalWithNewStorage::new),
        RuleType.of(PortalSwitchIsOn::new),
        RuleType.of(StorageArgumentSurvivesShell::new),
        RuleType.of(RestApiVersion::new),
        RuleType.of(CompleteCreationBody::new),
        RuleType.of(ApiShowsAssociation::new),
        RuleType.of(PortalViewAgreesWithApi::new),
        RuleType.of(AllScenariosTogether::new),
        RuleType.of(ArtefactsLandInAssociatedAccount::new),
        RuleType.of(StorageOutlivesSpeech::new),
        RuleType.of(NameRestsAfterDeletion::new));
  }
}
