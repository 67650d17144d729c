package dev.byos.simulator.entities.platform;

import dev.byos.model.estate.CreationMethod;
import dev.byos.model.estate.ResourceIds;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.Subscription;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Profile;

/**
 * What must hold before a Speech resource is created, with and without storage of the customer's
 * own. Sources: BYOS set-up page (basic rules, request access, plan storage, create). Codes that no
 * document gives are assumptions and named as such in {@code EntityAssumptions}.
 */
final class CreationPreconditions {

  private CreationPreconditions() {}

  /** The demand that is not met, and how the service says so. */
  record Unmet(String precondition, int status, String code, String message) {}

  /** The first demand that is not met; null when the resource may be created. */
  static Unmet check(SpeechCreation creation, Profile profile) {
    SpeechResource resource = creation.resource();
    if (creation.rightsKnown() && !RoleEvaluation.mayCreateSpeech(creation.creatorRoles())) {
      return new Unmet(
          "creatorRole",
          403,
          "AuthorizationFailed",
          SubscriptionEntity.creatorOf(creation.change())
              + " has no role that may create resources in subscription "
              + resource.subscription());
    }
    if (!resource.byosEnabled() && !resource.createsStorage()) {
      return null;
    }
    Unmet unmet = feature(creation, profile);
    if (unmet == null) {
      unmet = association(resource);
    }
    if (unmet == null) {
      unmet =
          resource.createdWith() == CreationMethod.PORTAL ? portal(creation) : existing(creation);
    }
    return unmet;
  }

  private static Unmet feature(SpeechCreation creation, Profile profile) {
    SpeechResource resource = creation.resource();
    if (profile.approvalRequired()
        && !Subscription.ByosApproval.APPROVED.name().equals(creation.byosApproval())) {
      return notEnabled("approval", "the subscription is not approved for it");
    }
    if (!"SpeechServices".equals(resource.kind())) {
      return notEnabled("kind", "resources of kind " + resource.kind() + " do not take storage");
    }
    if (!"S0".equals(resource.sku())) {
      return notEnabled("sku", "sku " + resource.sku() + " does not take storage");
    }
    return null;
  }

  private static Unmet notEnabled(String precondition, String why) {
    return new Unmet(
        precondition,
        400,
        "BringOwnFeatureNotEnabled",
        "bring your own feature is not enabled for Subscription/SKU/Kind: " + why);
  }

  private static Unmet association(SpeechResource resource) {
    if (resource.createsStorage() && resource.userOwnedStorage().isEmpty()) {
      return null;
    }
    if (resource.userOwnedStorage().size() != 1) {
      return new Unmet(
          "oneStorageAccount",
          400,
          "BadRequest",
          "userOwnedStorage must name exactly one account, not "
              + resource.userOwnedStorage().size());
    }
    String id = resource.userOwnedStorage().get(0).resourceId();
    boolean full =
        id != null
            && ResourceIds.parse(id)
                .filter(parts -> parts.type().equalsIgnoreCase(ResourceIds.STORAGE))
                .isPresent();
    return full
        ? null
        : new Unmet(
            "fullResourceId",
            400,
            "LinkedInvalidPropertyId",
            "userOwnedStorage needs the full resource id of a storage account, not '" + id + "'");
  }

  private static Unmet portal(SpeechCreation creation) {
    if (creation.rightsKnown() && !creation.subscriptionOwner()) {
      return new Unmet(
          "portalOwner",
          403,
          "AuthorizationFailed",
          "creating a resource with its own storage in the portal takes an Owner of the"
              + " subscription");
    }
    SpeechCreation.StorageFacts storage = creation.storage();
    boolean exists = storage != null && storage.exists();
    if (!exists) {
      return creation.resource().createsStorage() ? null : missing();
    }
    String location = RegionCatalogue.normalForm(creation.resource().location());
    return RegionCatalogue.normalForm(storage.location()).equals(location)
        ? null
        : new Unmet(
            "portalSameRegion",
            400,
            "BadRequest",
            "the portal takes storage in the region of the resource only: storage is in "
                + storage.location()
                + ", the resource in "
                + location);
  }

  private static Unmet existing(SpeechCreation creation) {
    if (creation.resource().createsStorage()) {
      return new Unmet(
          "existingStorage",
          400,
          "BadRequest",
          "storage is created automatically in the portal only; "
              + creation.resource().createdWith().wireName()
              + " needs an account that exists");
    }
    SpeechCreation.StorageFacts storage = creation.storage();
    boolean sameId =
        storage != null
            && storage.exists()
            && creation
                .resource()
                .userOwnedStorage()
                .get(0)
                .resourceId()
                .equalsIgnoreCase(storage.resourceId());
    return sameId ? null : missing();
  }

  private static Unmet missing() {
    return new Unmet(
        "storageExists",
        400,
        "BadRequest",
        "the storage account of userOwnedStorage does not exist");
  }
}
