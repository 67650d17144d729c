package dev.byos.simulator.entities.platform;

import dev.byos.model.estate.ManagedIdentity;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.Event;
import dev.byos.model.event.SpeechEvent.RequestAccepted;
import dev.byos.model.event.SpeechEvent.SpeechCreated;
import dev.byos.model.event.SpeechEvent.SpeechCreationRequested;
import dev.byos.model.event.SpeechEvent.SpeechDeleted;
import dev.byos.model.event.SpeechEvent.SpeechIdentityChanged;
import dev.byos.model.event.SpeechEvent.SpeechPurged;
import dev.byos.model.event.SpeechEvent.SpeechRecovered;
import dev.byos.model.event.SpeechEvent.SpeechRequest;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.EntityLogic;
import dev.byos.simulator.entity.Message;
import dev.byos.simulator.entity.Undelivered;
import dev.byos.simulator.entity.World;
import dev.byos.simulator.protocol.ApplyChange;
import dev.byos.simulator.protocol.WorkRequest;
import java.util.List;

/**
 * A Speech resource. It is asked for once, with or without storage of the customer's own, and
 * either refused or created ({@link SpeechCreating}); what storage it uses is settled in that
 * moment for life. While it lives it is described, somebody tries to change its association or
 * identity, and it hands work to the entities that do it ({@link SpeechGate}). Deleted, its name
 * stays taken for 48 hours, in which it can be recovered (storage first) or purged ({@link
 * SpeechManagement}).
 */
final class SpeechResourceEntity implements EntityLogic<SpeechResourceEntity.State> {
  private final SpeechCreating creating;
  private final SpeechManagement management;

  SpeechResourceEntity(EntityId entity, World world) {
    EstateDirectory directory = new EstateDirectory(world.scenario());
    this.creating = new SpeechCreating(world, directory);
    this.management = new SpeechManagement(entity, directory);
  }

  /** The account that the portal asked for stands. */
  record StorageReady(SpeechCreation creation) implements Message {}

  /** Timer: provisioning is over. */
  record Provisioned(SpeechCreation creation) implements Message {}

  /** What the resource remembers. */
  static final class State {
    /** The request that led to the resource as it is; null before the first. */
    SpeechRequest request;

    boolean created;

    /** Virtual time of deletion; negative while not deleted. */
    long deletedAtMicros = -1;

    /** Id that it was created with. */
    String resourceId;

    String identityType = ManagedIdentity.Type.NONE.wireName();

    /** Object id of the system-assigned identity, or null. */
    String principalId;

    /** The identity that storage works with: the one it was created with, as long as it lasts. */
    String storagePrincipalId;

    /** Number of system-assigned identities that resources of this name have had. */
    int identities;

    List<String> userOwnedStorage = List.of();

    /** Name of the associated account within the estate, or null. */
    String storageAccount;

    /** The quota's window that {@link #requests} counts, as its number since the start. */
    long window = -1;

    int requests;

    /** Whether the resource can be used. */
    boolean exists() {
      return created && deletedAtMicros < 0;
    }
  }

  @Override
  public State initialState() {
    return new State();
  }

  @Override
  public Decision decide(State state, Message message, Context context) {
    if (message instanceof WorkRequest request) {
      return SpeechGate.decide(state, request, context);
    }
    if (message instanceof SpeechCreation creation) {
      return creating.requested(state, creation, context);
    }
    if (message instanceof StorageReady ready) {
      return creating.storageReady(state, ready.creation(), context);
    }
    if (message instanceof Provisioned provisioned) {
      return creating.provisioned(state, provisioned.creation(), context);
    }
    if (message instanceof SpeechRecovery recovery) {
      return management.recover(state, recovery, context);
    }
    if (message instanceof ApplyChange apply) {
      return management.apply(state, apply.change(), context);
    }
    if (message instanceof Undelivered undelivered) {
      return Redelivery.of(undelivered);
    }
    throw new IllegalArgumentException(context.self() + " does not understand " + message);
  }

  @Override
  public State evolve(State state, long timeMicros, Event event) {
    if (event instanceof RequestAccepted) {
      long window = Math.floorDiv(timeMicros, SpeechGate.WINDOW_MICROS);
      state.requests = window == state.window ? state.requests + 1 : 1;
      state.window = window;
    } else if (event instanceof SpeechCreationRequested requested) {
      if (!state.exists()) {
        state.request = requested.request();
      }
    } else if (event instanceof SpeechCreated created) {
      state.created = true;
      state.deletedAtMicros = -1;
      state.resourceId = created.resourceId();
      state.identityType = created.identityType();
      state.principalId = created.principalId();
      state.storagePrincipalId = created.principalId();
      state.identities += created.principalId() == null ? 0 : 1;
      state.userOwnedStorage = created.userOwnedStorage();
      state.storageAccount = created.storageAccount();
    } else if (event instanceof SpeechIdentityChanged changed) {
      evolveIdentity(state, changed);
    } else if (event instanceof SpeechDeleted) {
      state.deletedAtMicros = timeMicros;
    } else if (event instanceof SpeechRecovered) {
      state.deletedAtMicros = -1;
    } else if (event instanceof SpeechPurged) {
      state.created = false;
    }
    return state;
  }

  private static void evolveIdentity(State state, SpeechIdentityChanged changed) {
    if (changed.principalId() != null && state.principalId == null) {
      state.identities++;
    }
    state.identityType = changed.after();
    state.principalId = changed.principalId();
    if (state.userOwnedStorage.isEmpty()) {
      state.storagePrincipalId = changed.principalId();
    } else if (changed.principalId() == null) {
      // Gone for good: an identity added later does not help the association.
      state.storagePrincipalId = null;
    }
  }
}
