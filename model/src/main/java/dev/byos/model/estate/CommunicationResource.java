package dev.byos.model.estate;

import java.util.Objects;

/**
 * A Communication Services resource. It is global; only its data rests in a geography.
 *
 * @param dataLocation geography at rest, such as {@code Europe}; fixed at creation
 * @param createdAtMicros virtual time of the creating request; 0 for resources that stand at the
 *     start
 */
public record CommunicationResource(
    String name,
    String subscription,
    String resourceGroup,
    String dataLocation,
    ManagedIdentity identity,
    String createdBy,
    Boolean disableLocalAuth,
    long createdAtMicros) {

  public CommunicationResource {
    Objects.requireNonNull(identity, "identity");
  }

  /** The full Azure resource id. */
  public String resourceId(Estate estate) {
    return ResourceIds.of(estate, subscription, resourceGroup, ResourceIds.COMMUNICATION, name);
  }
}
