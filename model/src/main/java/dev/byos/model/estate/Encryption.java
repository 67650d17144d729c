package dev.byos.model.estate;

/**
 * Encryption at rest of a storage account.
 *
 * @param keySource {@code Microsoft.Storage} or {@code Microsoft.Keyvault}
 * @param keyVault name of the vault with the customer-managed key, or null
 * @param keyName name of the key, or null
 */
public record Encryption(String keySource, String keyVault, String keyName) {

  /** Microsoft-managed keys. */
  public static Encryption microsoftManaged() {
    return new Encryption("Microsoft.Storage", null, null);
  }

  /** Whether a customer-managed key protects the account. */
  public boolean customerManaged() {
    return "Microsoft.Keyvault".equalsIgnoreCase(keySource);
  }
}
