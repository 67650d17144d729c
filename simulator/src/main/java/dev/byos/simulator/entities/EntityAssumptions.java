package dev.byos.simulator.entities;

import dev.byos.model.report.Assumption;
import java.util.List;

/** What the entities of the platform take for granted without a document that says so. */
public final class EntityAssumptions {
  private static final String NO_FIGURES = "No document gives figures; the order of size is usual.";
  private static final String NO_CODE = "The documents name the demand and not the code.";

  private static final List<Assumption> ALL =
      List.of(
          new Assumption(
              "communication-region",
              "A Communication Services resource sits in one representative region of its data"
                  + " location.",
              "The resource is global and the region of its built-in storage is not published; a"
                  + " place is needed to tell how long messages take."),
          new Assumption(
              "layout-phases",
              "A settled layout is deployed in the first 6 seconds of virtual time and work begins"
                  + " then; a live one in 245 seconds.",
              "Every creation passes through the same decisions as later ones, and those take"
                  + " messages."),
          new Assumption(
              "provisioning-time",
              "Creating a storage account takes 15 to 40 s, a Speech resource 15 to 90 s, a"
                  + " Communication Services resource 10 to 60 s.",
              NO_FIGURES),
          new Assumption(
              "propagation-distribution",
              "Role and firewall changes take effect after 2 to 100 percent of the documented"
                  + " maximum; short delays are more common.",
              "Only the maxima are documented (10 and 5 minutes)."),
          new Assumption(
              "settings-delay",
              "All settings of a storage account, not the firewall's alone, take effect with the"
                  + " firewall's delay.",
              "Only the firewall's delay is documented."),
          new Assumption(
              "storage-service-time",
              "A storage request takes 4 ms, an exponential share of 6 ms on average, and its"
                  + " length at 60 MiB/s.",
              NO_FIGURES),
          new Assumption(
              "retry-after",
              "503 ServerBusy carries Retry-After: 1 s.",
              "The header is documented, its value is not."),
          new Assumption(
              "public-access-disabled",
              "With publicNetworkAccess Disabled neither trusted services nor resource-instance"
                  + " rules let anything in; private endpoints alone do.",
              "The documents want selected networks for resource-instance rules and are silent on"
                  + " Disabled."),
          new Assumption(
              "communication-firewall",
              "Communication Services never pass a closed firewall; they meet 403"
                  + " AuthorizationFailure.",
              "They are not listed as a trusted service; an answer of the vendor's forum says the"
                  + " public endpoint must be open."),
          new Assumption(
              "customer-addresses",
              "A customer outside Azure passes a closed firewall when it lists any IP rule, and"
                  + " through an approved private endpoint in its own region.",
              "The testbed has no addresses."),
          new Assumption(
              "name-resolution",
              "A host name that does not resolve is recorded as 503 NameResolutionFailure.",
              "A client sees no HTTP status at all; the history needs one that is worth a retry."),
          new Assumption(
              "key-codes",
              "A revoked key answers 403 KeyVaultEncryptionKeyNotFound, a vault out of reach 403"
                  + " KeyVaultAccessTokenCannotBeAcquired, both at once.",
              NO_CODE),
          new Assumption(
              "custom-role",
              "A custom role in the place of Storage Blob Data Contributor makes storage answer"
                  + " Speech with 500 InternalError since 2024; before, and for others, it works.",
              "Newer documents warn of obscure errors without naming them."),
          new Assumption(
              "user-assigned",
              "A service without a usable system-assigned identity sends no token: 401"
                  + " NoAuthenticationInformation; a user-assigned one meets 403"
                  + " AuthenticationFailed.",
              NO_CODE),
          new Assumption(
              "declared-containers",
              "An account that declares containers has no others, except those that Speech makes;"
                  + " an account that declares none has every one.",
              "Scripts may leave containers out."),
          new Assumption(
              "owner-deletes",
              "A customer who empties a container is not asked for a role or a network; retention"
                  + " policies and legal holds bind all the same.",
              "The overview gives the owner the content to delete at will."),
          new Assumption(
              "creation-codes",
              "Creation is refused with 400 BadRequest, 400 LinkedInvalidPropertyId (no full id),"
                  + " 403 AuthorizationFailed (portal without subscription Owner) or 409"
                  + " FlagMustBeSetForRestore (name of a deleted resource).",
              NO_CODE),
          new Assumption(
              "storage-creation-settled",
              "Rights to create storage accounts are not checked for a settled layout; people's own"
                  + " roles in the layout are taken as they stand.",
              "The accounts were there before; somebody must have been the first owner."),
          new Assumption(
              "principal-wait",
              "A role assignment waits up to 110 s for its principal, then fails with 400"
                  + " PrincipalNotFound.",
              "Deployments wait for the directory; the documents name the error only."),
          new Assumption(
              "recovered-identity",
              "A recovered Speech resource has the identity that it had before its deletion.",
              "The recovery page is silent on identities."),
          new Assumption(
              "identity-change",
              "A BYOS resource works with the system-assigned identity it was created with; one"
                  + " added later does not reach storage.",
              "A correction of the documents says that changing the type needs a new resource."),
          new Assumption(
              "moved-account",
              "After a move Speech resources associated before meet 404 ResourceNotFound; others go"
                  + " on using the account.",
              "The documents say that a move stops Speech, since the id changes."),
          new Assumption(
              "quota-window",
              "The quota of 100 requests in 10 s counts in fixed windows.",
              "The kind of window is not published."),
          new Assumption(
              "notification-delay",
              "The recording status is published 15 s to 3 min after the recording has come to"
                  + " rest, and delivered half a median round trip and some 250 ms later.",
              "A few minutes are documented; the spread is not."),
          new Assumption(
              "control-plane-retry",
              "Management messages that a fault swallows are sent again every 30 s.",
              "Deployments are repeated until they arrive."));

  private EntityAssumptions() {}

  /** All of them, in the order of the entities' work. */
  public static List<Assumption> all() {
    return ALL;
  }
}
