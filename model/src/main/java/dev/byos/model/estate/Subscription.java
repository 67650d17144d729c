package dev.byos.model.estate;

/**
 * An Azure subscription and whether it may use BYOS.
 *
 * @param id the subscription's GUID
 * @param tenantId the tenant's GUID
 * @param byosApproval state of the access request for "Customer Managed Keys and Bring Your Own
 *     Storage"
 */
public record Subscription(String name, String id, String tenantId, ByosApproval byosApproval) {

  /** State of the BYOS access request of one subscription (preview feature {@code byoxPreview}). */
  public enum ByosApproval {
    /** No request was made. */
    NOT_REQUESTED,
    /** Requested, not answered yet. */
    PENDING,
    /** Approved; the preview feature is Registered. */
    APPROVED
  }
}
