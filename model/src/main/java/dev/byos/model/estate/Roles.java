package dev.byos.model.estate;

/**
 * Names of the built-in roles that BYOS is about. Source: RBAC troubleshooting page and the BYOS
 * set-up pages.
 */
public final class Roles {
  public static final String OWNER = "Owner";
  public static final String CONTRIBUTOR = "Contributor";
  public static final String READER = "Reader";
  public static final String USER_ACCESS_ADMINISTRATOR = "User Access Administrator";
  public static final String COGNITIVE_SERVICES_CONTRIBUTOR = "Cognitive Services Contributor";
  public static final String STORAGE_BLOB_DATA_OWNER = "Storage Blob Data Owner";
  public static final String STORAGE_BLOB_DATA_CONTRIBUTOR = "Storage Blob Data Contributor";
  public static final String STORAGE_BLOB_DATA_READER = "Storage Blob Data Reader";

  /** Definition id of Storage Blob Data Contributor. */
  public static final String STORAGE_BLOB_DATA_CONTRIBUTOR_ID =
      "ba92f5b4-2d11-453d-a403-e96b0029c9fe";

  private Roles() {}
}
