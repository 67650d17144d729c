package dev.byos.checks.rules.storage;

import dev.byos.checks.rule.RuleType;
import java.util.List;

/** The storage rules. */
public final class StorageRules {

  private StorageRules() {}

  /** All of them, ordered by id. */
  public static List<RuleType> all() {
    return List.of(
        RuleType.of(CustomerOwnsStorage::new),
        RuleType.of(SecurityFeaturesKeepAssociation::new),
        RuleType.of(NoAnonymousAccess::new),
        RuleType.of(NoSharedKeyAccess::new),
        RuleType.of(SecureTransfer::new),
        RuleType.of(CustomerManagedKeyWhereAsked::new),
        RuleType.of(BlobServiceIsAvailable::new),
        RuleType.of(ServiceMayDeleteArtefacts::new),
        RuleType.of(SasPolicyIsShort::new),
        RuleType.of(ThrottlingLosesNothing::new),
        RuleType.of(OwnerDeletesAtWill::new));
  }
}
