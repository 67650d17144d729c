package dev.byos.checks.rules.controls;

import dev.byos.checks.rule.RuleType;
import java.util.List;

/** The published controls. */
public final class ControlRules {

  private ControlRules() {}

  /** All of them, ordered by id. */
  public static List<RuleType> all() {
    return List.of(
        RuleType.of(CustomerOwnedStorageIsUsed::new),
        RuleType.of(SpeechCustomerManagedKey::new),
        RuleType.of(SpeechNetworkIsRestricted::new),
        RuleType.of(SpeechPrivateLink::new),
        RuleType.of(SpeechDiagnosticLogs::new),
        RuleType.of(StorageVirtualNetworkRulesOnly::new),
        RuleType.of(StoragePublicNetworkAccess::new),
        RuleType.of(StorageTrustedServices::new),
        RuleType.of(InfrastructureEncryption::new),
        RuleType.of(StoragePrivateLink::new),
        RuleType.of(GeoRedundantStorage::new),
        RuleType.of(StorageSkuIsAllowed::new),
        RuleType.of(NoCrossTenantReplication::new),
        RuleType.of(SoftDelete::new),
        RuleType.of(BlobVersioning::new),
        RuleType.of(BlobDiagnosticLogs::new),
        RuleType.of(NoLocalUsers::new),
        RuleType.of(DefenderForStorage::new),
        RuleType.of(StorageAccountNaming::new),
        RuleType.of(ProtectionIsStated::new),
        RuleType.of(SasPolicyIsStated::new),
        RuleType.of(StorageCustomerManagedKey::new));
  }
}
