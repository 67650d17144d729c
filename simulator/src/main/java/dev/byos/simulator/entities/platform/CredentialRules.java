package dev.byos.simulator.entities.platform;

import dev.byos.model.estate.BlobContainer;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.StorageEvent.GrantChanged;
import dev.byos.model.scenario.Profile;
import dev.byos.simulator.entities.platform.StorageAccountEntity.State;
import dev.byos.simulator.entities.platform.StorageAuthorization.Refusal;
import dev.byos.simulator.protocol.StorageRequest;
import dev.byos.simulator.protocol.StorageRequest.Caller;

/**
 * The steps of authentication and of the data-plane role. Tokens of identities and users need a
 * role that is in effect at the account or above; account keys and what they sign need none, but
 * must be allowed; anonymous requests read public containers at best.
 */
final class CredentialRules {

  /** Null when the caller has proved who it is. */
  Refusal authentication(StorageAccount account, StorageRequest request) {
    Caller caller = request.caller();
    return switch (caller.authentication()) {
      case "managedIdentity", "userDelegationSas" -> identity(caller);
      case "entraUser" -> caller.principal() == null ? nothingProved() : null;
      case "sharedKey", "sas" ->
          account.sharedKeyAccepted()
              ? null
              : new Refusal(
                  "authentication",
                  403,
                  "KeyBasedAuthenticationNotPermitted",
                  "key based authentication is not permitted on this storage account");
      case "anonymous" -> anonymous(account, request);
      default -> nothingProved();
    };
  }

  private static Refusal identity(Caller caller) {
    if (caller.principalId() == null) {
      return nothingProved();
    }
    if (caller.service() != null && !"SYSTEM_ASSIGNED".equals(caller.principalKind())) {
      return new Refusal(
          "authentication",
          403,
          "AuthenticationFailed",
          "the service authenticates with a system-assigned identity only");
    }
    return null;
  }

  private static Refusal anonymous(StorageAccount account, StorageRequest request) {
    if (account.allowBlobPublicAccess() == null || !account.allowBlobPublicAccess()) {
      return new Refusal(
          "authentication",
          409,
          "PublicAccessNotPermitted",
          "public access is not permitted on this storage account");
    }
    for (BlobContainer container : account.containers()) {
      if (container.name().equals(request.container())
          && container.publicAccess() != null
          && !container.publicAccess().equalsIgnoreCase("None")
          && reading(request)) {
        return null;
      }
    }
    return nothingProved();
  }

  private static Refusal nothingProved() {
    return new Refusal(
        "authentication",
        401,
        "NoAuthenticationInformation",
        "server failed to authenticate the request: there is no authentication information");
  }

  /** Null when a role in effect allows the operation, or none is needed. */
  Refusal authorization(State state, StorageRequest request, Profile profile, long nowMicros) {
    Caller caller = request.caller();
    String how = caller.authentication();
    if (how.equals("sharedKey") || how.equals("sas") || how.equals("anonymous")) {
      return null;
    }
    boolean custom = false;
    for (GrantChanged grant : state.grants.values()) {
      if (!counts(grant, request, nowMicros)) {
        continue;
      }
      if (!grant.customRole() && RoleEvaluation.allows(grant.role(), reading(request))) {
        return null;
      }
      custom |= grant.customRole();
    }
    if (custom) {
      boolean obscure = "Speech".equals(caller.service()) && Vintage.customRolesFail(profile);
      return obscure
          ? new Refusal(
              "authorization", 500, "InternalError", "the server encountered an internal error")
          : null;
    }
    return new Refusal(
        "authorization",
        403,
        "AuthorizationPermissionMismatch",
        "this request is not authorized to perform this operation using this permission");
  }

  private static boolean counts(GrantChanged grant, StorageRequest request, long nowMicros) {
    Caller caller = request.caller();
    boolean same =
        caller.principalId() == null
            ? caller.authentication().equals("entraUser")
                && grant.principal().equals(caller.principal())
            : caller.principalId().equals(grant.principalId());
    return same
        && grant.effectiveFromMicros() <= nowMicros
        && nowMicros < grant.effectiveUntilMicros()
        && (grant.container() == null || grant.container().equals(request.container()));
  }

  static boolean reading(StorageRequest request) {
    return request.operation().equals("GetBlob") || request.operation().equals("ListBlobs");
  }
}
