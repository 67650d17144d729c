package dev.byos.simulator.entities.platform;

import dev.byos.model.estate.Encryption;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.NetworkAcls;
import dev.byos.model.estate.ResourceIds;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.StorageEvent.GrantChanged;
import dev.byos.model.event.StorageEvent.KeyAccessChanged;
import dev.byos.model.event.StorageEvent.StorageAccountCreated;
import dev.byos.model.event.StorageEvent.StorageAccountCreationRejected;
import dev.byos.model.event.StorageEvent.StorageAccountDeleted;
import dev.byos.model.event.StorageEvent.StorageAccountMoved;
import dev.byos.model.event.StorageEvent.StorageAccountRecovered;
import dev.byos.model.event.StorageEvent.StorageSettingsChanged;
import dev.byos.model.timeline.Change;
import dev.byos.simulator.entities.EntityNames;
import dev.byos.simulator.entities.platform.StorageAccountEntity.State;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.World;
import dev.byos.simulator.protocol.ApplyChange;
import dev.byos.simulator.protocol.RoleGrant;
import java.util.List;

/**
 * The control plane of a storage account: creation, settings, moving, deletion and recovery, keys
 * and roles. Changes of settings reach the data plane after a delay that the profile limits.
 */
final class StorageManagement {
  private static final long CREATION_FROM_MICROS = 15 * Draws.SECOND;
  private static final long CREATION_UNTIL_MICROS = 40 * Draws.SECOND;
  private static final String CUSTOMER = "customer";
  private static final String PORTAL = "portal-automatic";

  private final Estate estate;
  private final EstateDirectory directory;

  StorageManagement(World world) {
    this.estate = world.scenario().estate();
    this.directory = new EstateDirectory(world.scenario());
  }

  /** The settings that an account begins with: the scenario's, or Azure's defaults. */
  StorageAccount account(String name, StorageAccountCreated created) {
    return directory
        .account(name)
        .orElseGet(
            () -> {
              ResourceIds.Parts parts =
                  ResourceIds.parse(created.resourceId())
                      .orElse(new ResourceIds.Parts("", "", ResourceIds.STORAGE, name));
              return azureDefault(
                  name, parts.subscriptionId(), parts.resourceGroup(), created.location());
            });
  }

  /** An account as the portal creates it. */
  static StorageAccount azureDefault(
      String name, String subscription, String resourceGroup, String location) {
    return new StorageAccount(
        name,
        subscription,
        resourceGroup,
        location,
        "Standard_RAGRS",
        "StorageV2",
        null,
        null,
        false,
        null,
        false,
        true,
        "TLS1_2",
        null,
        null,
        NetworkAcls.open(),
        Encryption.microsoftManaged(),
        List.of(),
        List.of(),
        List.of(),
        0);
  }

  Decision create(State state, StorageAccountEntity.Create create, Context context) {
    StorageAccount account = create.account();
    if (!create.allowed()) {
      return rejected(
          account,
          create.by(),
          403,
          "AuthorizationFailed",
          create.by() + " has no role that may create resources");
    }
    if (state.exists()) {
      return rejected(
          account, create.by(), 409, "StorageAccountAlreadyTaken", "the account exists already");
    }
    if (create.settled()) {
      return Decision.builder().event(created(account, create.by(), CUSTOMER)).build();
    }
    return Decision.builder()
        .after(
            creationMicros(context),
            context.self(),
            new StorageAccountEntity.Provisioned(account, create.by(), null))
        .build();
  }

  /**
   * The portal wants an account for a Speech resource; one that stands already is used as it is.
   */
  Decision createForSpeech(
      State state, StorageAccountEntity.CreateForSpeech create, Context context) {
    if (state.exists()) {
      return Decision.builder().send(speechOf(create.creation()), facts(state, create)).build();
    }
    StorageAccountEntity.Provisioned provisioned =
        new StorageAccountEntity.Provisioned(
            create.account(),
            SubscriptionEntity.creatorOf(create.creation().change()),
            create.creation());
    return create.creation().settled()
        ? provisioned(state, provisioned, context)
        : Decision.builder().after(creationMicros(context), context.self(), provisioned).build();
  }

  private static SpeechResourceEntity.StorageReady facts(
      State state, StorageAccountEntity.CreateForSpeech create) {
    return new SpeechResourceEntity.StorageReady(
        create
            .creation()
            .with(
                new SpeechCreation.StorageFacts(
                    true, state.resourceId, state.settings.latest().location())));
  }

  Decision provisioned(State state, StorageAccountEntity.Provisioned provisioned, Context context) {
    StorageAccount account = provisioned.account();
    if (state.exists()) {
      return rejected(
          account,
          provisioned.by(),
          409,
          "StorageAccountAlreadyTaken",
          "the account exists already");
    }
    SpeechCreation creation = provisioned.forSpeech();
    if (creation == null) {
      return Decision.builder().event(created(account, provisioned.by(), CUSTOMER)).build();
    }
    return Decision.builder()
        .event(created(account, provisioned.by(), PORTAL))
        .send(
            speechOf(creation),
            new SpeechResourceEntity.StorageReady(
                creation.with(
                    new SpeechCreation.StorageFacts(
                        true, account.resourceId(estate), account.location()))))
        .build();
  }

  private StorageAccountCreated created(StorageAccount account, String by, String through) {
    return new StorageAccountCreated(
        account.resourceId(estate), account.location(), account.sku(), account.kind(), by, through);
  }

  private Decision rejected(
      StorageAccount account, String by, int status, String code, String message) {
    return Decision.builder()
        .event(
            new StorageAccountCreationRejected(
                account.resourceId(estate), by, status, code, message))
        .build();
  }

  private static long creationMicros(Context context) {
    return Draws.uniformMicros(context.random(), CREATION_FROM_MICROS, CREATION_UNTIL_MICROS);
  }

  Decision passOn(State state, SpeechCreation creation, Context context) {
    StorageAccount latest = state.settings.latest();
    return Decision.builder()
        .send(
            speechOf(creation),
            creation.with(
                new SpeechCreation.StorageFacts(
                    state.exists(),
                    state.resourceId,
                    latest == null ? context.region() : latest.location())))
        .build();
  }

  Decision passOn(State state, SpeechRecovery recovery) {
    return Decision.builder()
        .send(
            EntityNames.speech(recovery.resource()),
            new SpeechRecovery(recovery.by(), recovery.resource(), state.exists()))
        .build();
  }

  private static EntityId speechOf(SpeechCreation creation) {
    return EntityNames.speech(creation.resource().name());
  }

  Decision grant(State state, RoleGrant grant) {
    GrantChanged changed =
        new GrantChanged(
            grant.assignment(),
            grant.principal(),
            grant.principalId(),
            grant.role(),
            grant.customRole(),
            grant.container(),
            grant.effectiveFromMicros(),
            grant.effectiveUntilMicros());
    GrantChanged known = state.grants.get(grant.assignment());
    // Removal and assignment of one role may overtake each other on the way; the removal is final.
    boolean stale =
        known != null
            && known.effectiveFromMicros() == grant.effectiveFromMicros()
            && known.effectiveUntilMicros() <= grant.effectiveUntilMicros();
    return stale ? Decision.nothing() : Decision.builder().event(changed).build();
  }

  Decision apply(State state, ApplyChange apply, Context context) {
    Change change = apply.change();
    if (change instanceof Change.RecoverStorage recover) {
      return state.deleted
          ? Decision.builder().event(new StorageAccountRecovered(recover.by())).build()
          : Decision.nothing();
    }
    if (!state.exists()) {
      // Nothing to change: the request meets 404 and leaves no trace on an account that is not.
      return Decision.nothing();
    }
    if (change instanceof Change.UpdateStorage update) {
      long delay =
          apply.settled()
              ? 0
              : Draws.propagationMicros(
                  context.random(),
                  context.world().scenario().profile().firewallEffectMaximalMicros());
      return Decision.builder()
          .event(
              new StorageSettingsChanged(
                  update.changed(), update.by(), context.nowMicros() + delay, update.after()))
          .build();
    }
    if (change instanceof Change.DeleteStorage delete) {
      return Decision.builder().event(new StorageAccountDeleted(delete.by())).build();
    }
    if (change instanceof Change.MoveStorage move) {
      StorageAccount account = state.settings.latest();
      String to =
          ResourceIds.of(
              estate,
              account.subscription(),
              move.resourceGroup(),
              ResourceIds.STORAGE,
              account.name());
      return Decision.builder()
          .event(new StorageAccountMoved(state.resourceId, to, move.by()))
          .build();
    }
    if (change instanceof Change.SetKeyAccess set) {
      return setKeyAccess(state, set);
    }
    throw new IllegalArgumentException(context.self() + " does not understand " + change);
  }

  /** Every account hears of every key; only those encrypted with it take notice. */
  private static Decision setKeyAccess(State state, Change.SetKeyAccess set) {
    Encryption encryption = state.settings.latest().encryption();
    boolean concerned =
        encryption.customerManaged()
            && set.keyVault().equals(encryption.keyVault())
            && (set.key() == null || set.key().equals(encryption.keyName()))
            && state.keyRevoked != set.revoked();
    return concerned
        ? Decision.builder()
            .event(new KeyAccessChanged(set.keyVault(), set.key(), set.revoked(), set.by()))
            .build()
        : Decision.nothing();
  }
}
