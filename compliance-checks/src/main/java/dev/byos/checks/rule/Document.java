package dev.byos.checks.rule;

/**
 * The documents that rules rest on, with their vintage, so that a citation names a text that can be
 * found again.
 */
public enum Document {
  /** Speech: set-up of a BYOS resource, early draft. */
  SEED_A("SEED-A", "2023-03-28"),
  /** Communication Services: overview of BYOS for call recording. */
  SEED_B("SEED-B", "2023-03-16"),
  SETUP_24("SETUP-24", "2024-01-18"),
  SETUP_25A("SETUP-25a", "2025-03-10"),
  SETUP_25B("SETUP-25b", "2025-10-31"),
  STT_25("STT-25", "2025-08-07"),
  BATCH("BT", "2025-11-21"),
  BATCH_CREATE("BTC", "2025-06-05"),
  BATCH_AUDIO("BTA", "2025-05-25"),
  BATCH_RESULTS("BTG", "2025-05-25"),
  /** Speech to text REST API, 2024-11-15. */
  SPEECH_API("STT-API-2411", "2024-11-15"),
  QUOTAS("QUOTA", "2024-09-24"),
  MODEL_LIFECYCLE("LIFE", "2024-09-19"),
  /** Recovery and purging of deleted Cognitive Services resources. */
  PURGE("PURGE", "2025-10-02"),
  LOGGING("LOG", "2025-10-31"),
  /** Managed-identity note on the Speech set-up page. */
  SETUP_PR_707("PR #707", "2026-03"),
  FOUNDRY("FDRY", "2026-02-02"),
  ACS_QUICKSTART("ACS-QS", "2023-03-17"),
  ACS_RECORDING("ACS-REC", "2023"),
  ACS_BYOS_48("ACS-BYOS-48", "2023"),
  ACS_PRIVACY("ACS-PRIV", "2023-03-07"),
  ACS_NETWORK("ACS-VNET", "2025-09-18"),
  ACS_RESOURCE_MANAGER("ACS-ARM", "2023-04-01"),
  CALL_AUTOMATION("CA-API", "2025-05-15"),
  ROLE_TROUBLESHOOTING("RBAC-TS", "2023-09-20"),
  ROLE_LIMITS("RBAC-LIM", "2023"),
  /** Best practices for managed identities. */
  IDENTITY_PRACTICES("MI-BP", "2023"),
  /** Microsoft cloud security benchmark, by the initiative in Azure Policy. */
  SECURITY_BENCHMARK("MCSB", "57.56.0"),
  STORAGE_REDUNDANCY("ST-RED", "2023-07-17"),
  STORAGE_LIMITS("ST-LIM", "2020-05"),
  AZURE_POLICY("POL", "2026-04-29"),
  CHECKOV("CKV", "2026-08-20"),
  PSRULE("PSR", "2026"),
  TESTBED_MODEL("MODEL", "2026");

  private final String key;
  private final String vintage;

  Document(String key, String vintage) {
    this.key = key;
    this.vintage = vintage;
  }

  /** Short key, as in the list of sources. */
  public String key() {
    return key;
  }

  /** Date or version of the text. */
  public String vintage() {
    return vintage;
  }
}
