package dev.byos.simulator.entities.platform;

import dev.byos.model.estate.CreationMethod;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.Roles;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.SpeechEvent.AssociationUpdateAnswered;
import dev.byos.model.event.SpeechEvent.SpeechCreated;
import dev.byos.model.event.SpeechEvent.SpeechCreationRejected;
import dev.byos.model.event.SpeechEvent.SpeechCreationRequested;
import dev.byos.model.event.SpeechEvent.SpeechRequest;
import dev.byos.model.timeline.Change;
import dev.byos.simulator.entities.EntityNames;
import dev.byos.simulator.entities.platform.SpeechResourceEntity.State;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.Guids;
import dev.byos.simulator.entity.World;
import dev.byos.simulator.protocol.ApplyChange;
import java.util.List;
import java.util.Locale;

/**
 * From the request to the resource: the request is recorded, its preconditions are looked at, the
 * portal may have an account made first, and after a provisioning time the resource exists with its
 * identity and its association. The portal then assigns the role by itself.
 */
final class SpeechCreating {
  private static final long CREATION_FROM_MICROS = 15 * Draws.SECOND;
  private static final long CREATION_UNTIL_MICROS = 90 * Draws.SECOND;

  private final World world;
  private final Estate estate;
  private final EstateDirectory directory;

  SpeechCreating(World world, EstateDirectory directory) {
    this.world = world;
    this.estate = world.scenario().estate();
    this.directory = directory;
  }

  Decision requested(State state, SpeechCreation creation, Context context) {
    if (state.exists()) {
      return putAgain(state, creation);
    }
    SpeechResource resource = creation.resource();
    boolean existed =
        resource.userOwnedStorage().isEmpty()
            ? !resource.createsStorage()
            : creation.storage() != null && creation.storage().exists();
    Decision.Builder decision =
        Decision.builder().event(new SpeechCreationRequested(request(creation), existed));
    CreationPreconditions.Unmet unmet = nameTaken(state, context);
    if (unmet == null) {
      unmet = CreationPreconditions.check(creation, world.scenario().profile());
    }
    if (unmet != null) {
      return decision
          .event(
              new SpeechCreationRejected(
                  resource.createdWith().wireName(),
                  unmet.precondition(),
                  unmet.status(),
                  unmet.code(),
                  unmet.message()))
          .build();
    }
    if (resource.createsStorage()) {
      StorageAccount account = accountToCreate(creation);
      return decision
          .send(
              EntityNames.storage(account.name()),
              new StorageAccountEntity.CreateForSpeech(account, creation))
          .build();
    }
    return provision(decision, creation, context);
  }

  private Decision provision(Decision.Builder decision, SpeechCreation creation, Context context) {
    if (creation.settled()) {
      create(decision, creation, nextPrincipal(context), context);
      return decision.build();
    }
    return decision
        .after(
            Draws.uniformMicros(context.random(), CREATION_FROM_MICROS, CREATION_UNTIL_MICROS),
            context.self(),
            new SpeechResourceEntity.Provisioned(creation))
        .build();
  }

  Decision storageReady(State state, SpeechCreation creation, Context context) {
    return state.exists() ? Decision.nothing() : provision(Decision.builder(), creation, context);
  }

  Decision provisioned(State state, SpeechCreation creation, Context context) {
    if (state.exists()) {
      return Decision.nothing();
    }
    Decision.Builder decision = Decision.builder();
    create(decision, creation, nextPrincipal(context), context);
    return decision.build();
  }

  /** A PUT on a resource that exists is an update, and the association does not move. */
  private Decision putAgain(State state, SpeechCreation creation) {
    List<String> requested =
        creation.resource().userOwnedStorage().stream()
            .map(SpeechResource.UserOwnedStorage::resourceId)
            .toList();
    AssociationUpdateAnswered answered =
        SpeechManagement.answer(
            state.userOwnedStorage,
            requested,
            creation.change().by(),
            world.scenario().profile().associationUpdateAnswer());
    return Decision.builder().event(answered).build();
  }

  private CreationPreconditions.Unmet nameTaken(State state, Context context) {
    return SpeechManagement.nameBlocked(state, context.nowMicros())
        ? new CreationPreconditions.Unmet(
            "nameFree",
            409,
            "FlagMustBeSetForRestore",
            "a resource of that name was deleted less than 48 hours ago: recover or purge it")
        : null;
  }

  private SpeechRequest request(SpeechCreation creation) {
    SpeechResource resource = creation.resource();
    return new SpeechRequest(
        resource.resourceId(estate),
        resource.subscription(),
        resource.location(),
        resource.kind(),
        resource.sku(),
        resource.identity().type().wireName(),
        resource.userOwnedStorage().stream()
            .map(SpeechResource.UserOwnedStorage::resourceId)
            .toList(),
        resource.createsStorage(),
        resource.createdWith().wireName(),
        resource.apiVersion(),
        SubscriptionEntity.creatorOf(creation.change()),
        creation.creatorRoles());
  }

  /** The account that the portal makes: the scenario's own if it says which, else a default one. */
  private StorageAccount accountToCreate(SpeechCreation creation) {
    SpeechResource resource = creation.resource();
    String named = creation.accountName();
    String name =
        named != null
            ? named
            : resource.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "") + "storage";
    return directory
        .account(name)
        .orElseGet(
            () ->
                StorageManagement.azureDefault(
                    name, resource.subscription(), resource.resourceGroup(), resource.location()));
  }

  /** Object ids depend on the moment of creation, so that a resource created again has another. */
  private String nextPrincipal(Context context) {
    return Guids.of(world.seed(), "principal/" + context.self() + "/" + context.nowMicros());
  }

  private void create(
      Decision.Builder decision, SpeechCreation creation, String principal, Context context) {
    SpeechResource resource = creation.resource();
    boolean hasIdentity = resource.identity().hasSystemAssigned();
    String account = creation.accountName();
    List<String> ids =
        resource.userOwnedStorage().stream()
            .map(SpeechResource.UserOwnedStorage::resourceId)
            .toList();
    if (resource.createsStorage()) {
      StorageAccount made = accountToCreate(creation);
      account = made.name();
      ids = List.of(creation.storage().resourceId());
    }
    String resourceId = resource.resourceId(estate);
    decision.event(
        new SpeechCreated(
            resourceId,
            resource.location(),
            resource.identity().type().wireName(),
            hasIdentity ? principal : null,
            ids,
            account,
            resource.createdWith().wireName()));
    String self = context.self().name();
    if (hasIdentity) {
      decision.send(
          EntityNames.identity(self), new IdentityEntity.Born(principal, "SYSTEM_ASSIGNED", self));
    }
    if (account != null) {
      decision.send(EntityNames.storage(account), new StorageAccountEntity.Associate(resourceId));
    }
    if (account != null && hasIdentity && resource.createdWith() == CreationMethod.PORTAL) {
      decision.send(EntityNames.identity(self), portalAssignment(self, account, creation));
    }
  }

  private static ApplyChange portalAssignment(
      String self, String account, SpeechCreation creation) {
    RoleAssignment assignment =
        new RoleAssignment(
            "portal-" + self,
            self,
            RoleAssignment.PrincipalKind.SYSTEM_ASSIGNED,
            Roles.STORAGE_BLOB_DATA_CONTRIBUTOR,
            false,
            new RoleAssignment.Scope(RoleAssignment.Scope.Level.RESOURCE, account),
            null,
            0);
    return new ApplyChange(new Change.AssignRole(null, assignment), creation.settled());
  }
}
