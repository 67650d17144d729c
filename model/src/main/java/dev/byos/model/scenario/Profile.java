package dev.byos.model.scenario;

import java.util.List;

/**
 * The figures on which published documents disagree, or that are not documented at all: a document
 * vintage. Nothing of this kind may be a constant in code.
 *
 * @param name such as {@code 2025-10}
 * @param approvalRequired whether a subscription must be approved before BYOS can be used
 * @param builtInCopyMicros how long Communication Services keeps its own copy of a recording
 * @param logRetentionMicros how long audio and transcript logs are kept
 * @param pauseOnStartMetadataFault whether recordings started in pause carry a wrong pause duration
 *     in their metadata
 * @param roleEffectMaximalMicros longest time until a role assignment takes effect
 * @param firewallEffectMaximalMicros longest time until a firewall change takes effect
 * @param storageOperationsPerSecond request limit of a standard storage account
 * @param chunkMaximalMicros longest recording chunk
 * @param sasDefaultMicros validity of a listing's SAS URLs when the client does not say
 * @param associationUpdateAnswer what the service answers to an attempt to change the association
 * @param farRoundTripMillis P50 round trip from which a resource and its storage count as too
 *     remote, milliseconds
 */
public record Profile(
    String name,
    boolean approvalRequired,
    long builtInCopyMicros,
    long logRetentionMicros,
    boolean pauseOnStartMetadataFault,
    long roleEffectMaximalMicros,
    long firewallEffectMaximalMicros,
    int storageOperationsPerSecond,
    long chunkMaximalMicros,
    long sasDefaultMicros,
    AssociationUpdateAnswer associationUpdateAnswer,
    double farRoundTripMillis) {

  /**
   * What an attempt to change or clear {@code userOwnedStorage} of an existing resource meets.
   * Undocumented.
   */
  public enum AssociationUpdateAnswer {
    /** 400 BadRequest. */
    REJECT,
    /** 200, the association stays as it was. */
    IGNORE
  }

  private static final long MINUTE = 60_000_000L;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  /** What the two source documents of March 2023 say. */
  public static final Profile VINTAGE_2023_03 =
      new Profile(
          "2023-03",
          true,
          24 * HOUR,
          30 * DAY,
          true,
          10 * MINUTE,
          5 * MINUTE,
          20_000,
          4 * HOUR,
          30 * DAY,
          AssociationUpdateAnswer.REJECT,
          60);

  /** The newest documents (October 2025); the default. */
  public static final Profile VINTAGE_2025_10 =
      new Profile(
          "2025-10",
          false,
          24 * HOUR,
          5 * DAY,
          true,
          10 * MINUTE,
          5 * MINUTE,
          20_000,
          4 * HOUR,
          5 * DAY,
          AssociationUpdateAnswer.REJECT,
          60);

  /** The profiles that come with the testbed, oldest first. */
  public static List<Profile> published() {
    return List.of(VINTAGE_2023_03, VINTAGE_2025_10);
  }
}
