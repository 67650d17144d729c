package dev.byos.simulator.protocol;

import dev.byos.simulator.entity.Message;

/**
 * A storage account's answer.
 *
 * @param status HTTP status; 2xx means done
 * @param code Azure error code, null when done
 * @param retryAfterMicros Azure's {@code Retry-After}, microseconds; 0 when absent
 * @param storageRegion region of the account
 */
public record StorageReply(
    int requestId,
    int status,
    String code,
    String message,
    long retryAfterMicros,
    String storageRegion,
    long lengthBytes)
    implements Message {

  /** Whether the operation was carried out. */
  public boolean succeeded() {
    return status >= 200 && status < 300;
  }

  /** Whether Azure's client libraries would try again. */
  public boolean retryable() {
    return status == 408 || status == 429 || status >= 500;
  }
}
