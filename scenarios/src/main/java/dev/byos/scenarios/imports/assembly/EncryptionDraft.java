package dev.byos.scenarios.imports.assembly;

import dev.byos.scenarios.imports.value.Value;

/**
 * The {@code encryption} of a resource.
 *
 * @param keySource as it stands; null when not stated
 * @param keyVault what names the vault: its URI, or the vault itself; null when not stated
 */
record EncryptionDraft(String keySource, Reference keyVault, String keyName) {

  /** Reads the keys; null when the resource does not state them. */
  static EncryptionDraft read(Fields fields) {
    Value.Members encryption = fields.object("encryption", "properties", "encryption");
    if (encryption == null) {
      return null;
    }
    Fields inner = fields.within(encryption);
    Value vault = inner.find("keyVaultProperties", "keyVaultUri");
    if (vault != null) {
      inner.place("encryption/keyVault", vault.place());
    }
    return new EncryptionDraft(
        inner.text("encryption/keySource", "keySource"),
        vault == null ? null : inner.reference("encryption/keyVault", vault),
        inner.text("encryption/keyName", "keyVaultProperties", "keyName"));
  }
}
