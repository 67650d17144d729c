package dev.byos.simulator.entities.platform;

import dev.byos.model.estate.StorageAccount;
import dev.byos.model.scenario.Profile;
import dev.byos.model.timeline.Fault;
import dev.byos.simulator.entities.platform.StorageAccountEntity.State;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.protocol.StorageRequest;

/**
 * Decides whether a storage account serves a request, in the order in which Azure does: account,
 * name resolution, network rules, authentication, data-plane role, encryption key, capacity, and
 * last the blob itself. The first step that refuses has the word.
 */
final class StorageAuthorization {
  private static final long RETRY_AFTER_MICROS = Draws.SECOND;

  private final FirewallRules firewall = new FirewallRules();
  private final CredentialRules credentials = new CredentialRules();
  private final BlobRules blobs = new BlobRules();

  /** A step's refusal with Azure's own status and code. */
  record Refusal(String step, int status, String code, String message, long retryAfterMicros) {
    Refusal(String step, int status, String code, String message) {
      this(step, status, code, message, 0);
    }
  }

  /**
   * The outcome.
   *
   * @param networkPath how the request travelled, as in the history
   * @param passage what let it through the firewall, null when nothing did
   * @param refusal null when the request is served
   */
  record Outcome(String networkPath, String passage, Refusal refusal) {}

  Outcome check(State state, StorageRequest request, Context context) {
    StorageAccount account = state.settings.effective(context.nowMicros());
    Profile profile = context.world().scenario().profile();
    FirewallRules.Passage passage =
        account == null
            ? FirewallRules.Passage.closed(FirewallRules.AZURE_NETWORK)
            : firewall.passage(account, request.caller(), profile);
    Refusal refusal = accountStep(state, request);
    String let = null;
    if (refusal == null) {
      refusal = nameStep(request, context);
    }
    if (refusal == null) {
      let = passage.word();
      refusal = let == null ? firewall.refusal() : null;
    }
    if (refusal == null) {
      refusal = credentials.authentication(account, request);
    }
    if (refusal == null) {
      refusal = credentials.authorization(state, request, profile, context.nowMicros());
    }
    if (refusal == null) {
      refusal = keyStep(state, account, context);
    }
    if (refusal == null) {
      refusal = capacityStep(state, account, profile, context);
    }
    if (refusal == null) {
      refusal = blobs.check(state, account, request, context.nowMicros());
    }
    return new Outcome(passage.networkPath(), let, refusal);
  }

  private static Refusal accountStep(State state, StorageRequest request) {
    if (!state.exists()) {
      return new Refusal("account", 404, "ResourceNotFound", "there is no such storage account");
    }
    String caller = request.caller().resourceId();
    if (caller != null && state.stranded.contains(caller)) {
      return new Refusal(
          "account",
          404,
          "ResourceNotFound",
          "the resource id that the Speech resource was created with no longer exists: the account"
              + " has moved");
    }
    return null;
  }

  private static Refusal nameStep(StorageRequest request, Context context) {
    boolean unresolved =
        context
            .world()
            .faults()
            .inForce(
                context.nowMicros(),
                Fault.DnsFailure.class,
                fault -> fault.account().equals(context.self().name()))
            .isPresent();
    return unresolved
        ? new Refusal(
            "dns",
            503,
            "NameResolutionFailure",
            "the account's host name does not resolve for " + request.operation())
        : null;
  }

  private static Refusal keyStep(State state, StorageAccount account, Context context) {
    if (!account.encryption().customerManaged()) {
      return null;
    }
    if (state.keyRevoked) {
      return new Refusal(
          "encryption",
          403,
          "KeyVaultEncryptionKeyNotFound",
          "the customer-managed key cannot be used: it was revoked");
    }
    boolean unreachable =
        context
            .world()
            .faults()
            .inForce(
                context.nowMicros(),
                Fault.KeyVaultUnreachable.class,
                fault -> fault.keyVault().equals(account.encryption().keyVault()))
            .isPresent();
    return unreachable
        ? new Refusal(
            "encryption",
            403,
            "KeyVaultAccessTokenCannotBeAcquired",
            "the key vault with the customer-managed key cannot be reached")
        : null;
  }

  private static Refusal capacityStep(
      State state, StorageAccount account, Profile profile, Context context) {
    long now = context.nowMicros();
    String self = context.self().name();
    boolean busy =
        context
            .world()
            .faults()
            .inForce(now, Fault.StorageUnavailable.class, fault -> fault.account().equals(self))
            .map(fault -> context.random().nextDouble() < fault.share())
            .orElse(false);
    if (busy) {
      return new Refusal(
          "capacity",
          503,
          "ServerBusy",
          "the server is currently unable to receive requests",
          RETRY_AFTER_MICROS);
    }
    int limit =
        account.maximalOperationsPerSecond() > 0
            ? account.maximalOperationsPerSecond()
            : profile.storageOperationsPerSecond();
    int lowered =
        context
            .world()
            .faults()
            .inForce(now, Fault.StorageThrottled.class, fault -> fault.account().equals(self))
            .map(Fault.StorageThrottled::maximalOperationsPerSecond)
            .orElse(limit);
    int already = Math.floorDiv(now, Draws.SECOND) == state.second ? state.requests : 0;
    return already >= Math.min(limit, lowered)
        ? new Refusal(
            "capacity",
            503,
            "ServerBusy",
            "operations per second are over the account limit",
            RETRY_AFTER_MICROS)
        : null;
  }
}
