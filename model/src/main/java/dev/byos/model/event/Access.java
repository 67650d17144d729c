package dev.byos.model.event;

/**
 * One access to a blob, as the storage account saw it.
 *
 * @param operation {@code PutBlob}, {@code GetBlob}, {@code DeleteBlob} or {@code ListBlobs}
 * @param principal name of the principal within the estate; null for anonymous or key access
 * @param principalKind {@code SYSTEM_ASSIGNED}, {@code USER_ASSIGNED}, {@code USER}, {@code
 *     SERVICE} (the storage service itself, for lifecycle rules) or null
 * @param authentication {@code managedIdentity}, {@code userDelegationSas}, {@code sas}, {@code
 *     sharedKey}, {@code entraUser}, {@code anonymous} or {@code none}
 * @param networkPath {@code azureGlobalNetwork}, {@code publicInternet} or {@code privateEndpoint}
 * @param passage what let it through the firewall: {@code defaultAllow}, {@code trustedService},
 *     {@code resourceInstanceRule}, {@code ipRule}, {@code privateEndpoint}; null when nothing did
 * @param fromRegion region of the caller
 * @param workId id of the entity whose work it is, such as {@code call/calls-000001}
 * @param attempt 1 for the first try
 * @param requestedAtMicros when the caller sent this attempt
 */
public record Access(
    String operation,
    String container,
    String blob,
    String principal,
    String principalKind,
    String authentication,
    String networkPath,
    String passage,
    String fromRegion,
    String workId,
    int attempt,
    long requestedAtMicros) {}
