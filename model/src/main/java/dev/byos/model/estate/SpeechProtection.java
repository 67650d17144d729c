package dev.byos.model.estate;

import java.util.List;

/**
 * Settings of a Speech resource's own API that published controls ask about; none of them protects
 * the storage.
 *
 * @param networkAcls the resource's own firewall, or null when the input does not state one
 * @param encryption keys of what Speech itself keeps, or null when not stated
 * @param customSubDomainName needed for Entra authentication and private endpoints, or null
 * @param privateEndpoints private endpoints of the resource
 * @param diagnosticLogs whether a diagnostic setting sends its logs somewhere; null when the input
 *     cannot tell
 */
public record SpeechProtection(
    NetworkAcls networkAcls,
    Encryption encryption,
    String customSubDomainName,
    List<PrivateEndpoint> privateEndpoints,
    Boolean diagnosticLogs) {

  public SpeechProtection {
    privateEndpoints = List.copyOf(privateEndpoints);
  }

  /** Nothing is stated. */
  public static SpeechProtection unstated() {
    return new SpeechProtection(null, null, null, List.of(), null);
  }
}
