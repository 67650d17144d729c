package dev.byos.model.estate;

import java.util.List;

/**
 * Settings of a storage account that published controls ask about beyond what BYOS itself needs.
 * {@code null} means that the input does not state the setting and Azure's default counts.
 *
 * @param sasExpirationPeriod {@code sasPolicy.sasExpirationPeriod}, {@code d.hh:mm:ss}
 * @param requireInfrastructureEncryption second layer of encryption; default false
 * @param blobSoftDeleteDays retention of deleted blobs, days; 0 when switched off
 * @param containerSoftDeleteDays retention of deleted containers, days; 0 when switched off
 * @param versioning whether blob versions are kept; default false
 * @param allowCrossTenantReplication default true for accounts made before December 2023
 * @param localUsers whether local (SFTP) users are enabled; {@code isLocalUserEnabled}
 * @param hierarchicalNamespace {@code isHnsEnabled}; default false
 * @param corsRules rules of the blob service
 * @param diagnosticLogs whether a diagnostic setting sends the blob service's logs somewhere; null
 *     when the input cannot tell
 * @param defender whether Defender for Storage is on for the account; null when the input cannot
 *     tell
 */
public record StorageProtection(
    String sasExpirationPeriod,
    Boolean requireInfrastructureEncryption,
    Integer blobSoftDeleteDays,
    Integer containerSoftDeleteDays,
    Boolean versioning,
    Boolean allowCrossTenantReplication,
    Boolean localUsers,
    Boolean hierarchicalNamespace,
    List<CorsRule> corsRules,
    Boolean diagnosticLogs,
    Boolean defender) {

  public StorageProtection {
    corsRules = List.copyOf(corsRules);
  }

  /** Nothing is stated. */
  public static StorageProtection unstated() {
    return new StorageProtection(
        null, null, null, null, null, null, null, null, List.of(), null, null);
  }

  /** One CORS rule of the blob service, values as Azure spells them. */
  public record CorsRule(
      List<String> allowedOrigins,
      List<String> allowedMethods,
      List<String> allowedHeaders,
      List<String> exposedHeaders,
      int maxAgeInSeconds) {
    public CorsRule {
      allowedOrigins = List.copyOf(allowedOrigins);
      allowedMethods = List.copyOf(allowedMethods);
      allowedHeaders = List.copyOf(allowedHeaders);
      exposedHeaders = List.copyOf(exposedHeaders);
    }
  }
}
