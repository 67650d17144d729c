package dev.byos.simulator.entities.platform;

import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.Event;
import dev.byos.model.event.StorageEvent;
import dev.byos.model.event.StorageEvent.AccessRefused;
import dev.byos.model.event.StorageEvent.BlobDeleted;
import dev.byos.model.event.StorageEvent.BlobRead;
import dev.byos.model.event.StorageEvent.BlobWritten;
import dev.byos.model.event.StorageEvent.GrantChanged;
import dev.byos.model.event.StorageEvent.KeyAccessChanged;
import dev.byos.model.event.StorageEvent.SpeechAssociated;
import dev.byos.model.event.StorageEvent.StorageAccountCreated;
import dev.byos.model.event.StorageEvent.StorageAccountDeleted;
import dev.byos.model.event.StorageEvent.StorageAccountMoved;
import dev.byos.model.event.StorageEvent.StorageAccountRecovered;
import dev.byos.model.event.StorageEvent.StorageSettingsChanged;
import dev.byos.model.timeline.Change;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.EntityLogic;
import dev.byos.simulator.entity.Message;
import dev.byos.simulator.entity.Undelivered;
import dev.byos.simulator.entity.World;
import dev.byos.simulator.protocol.ApplyChange;
import dev.byos.simulator.protocol.RoleGrant;
import dev.byos.simulator.protocol.StorageRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A storage account. The customer creates it (or the portal does, along with a Speech resource),
 * changes its settings, moves, deletes and recovers it; Speech resources declare their association
 * with it; the subscription tells it of roles. All that is decided by {@link StorageManagement}.
 * Every access to a blob is authorised, recorded and answered by {@link StorageDataPlane};
 * lifecycle rules remove blobs when their time has come.
 */
final class StorageAccountEntity implements EntityLogic<StorageAccountEntity.State> {
  private final String name;
  private final World world;
  private final StorageManagement management;
  private final StorageDataPlane dataPlane;

  StorageAccountEntity(EntityId entity, World world) {
    this.name = entity.name();
    this.world = world;
    this.management = new StorageManagement(world);
    this.dataPlane = new StorageDataPlane();
  }

  /**
   * A creation request whose author's rights have been looked at.
   *
   * @param by the author, or null
   * @param allowed whether the author may create resources
   */
  record Create(StorageAccount account, String by, boolean allowed, boolean settled)
      implements Message {}

  /** Timer: provisioning is over. */
  record Provisioned(StorageAccount account, String by, SpeechCreation forSpeech)
      implements Message {}

  /** The portal asks for the account on behalf of a Speech resource that it creates. */
  record CreateForSpeech(StorageAccount account, SpeechCreation creation) implements Message {}

  /** A Speech resource declares its association. */
  record Associate(String speechResourceId) implements Message {}

  /** Timer: a lifecycle rule looks at a blob. */
  record LifecycleDue(String container, String blob, long writtenAtMicros) implements Message {}

  /** What the account remembers; see the members for what each is for. */
  static final class State {
    /** Id at present; null before creation. */
    String resourceId;

    boolean deleted;
    final AccountSettings settings = new AccountSettings();
    boolean keyRevoked;
    final Map<String, GrantChanged> grants = new LinkedHashMap<>();

    /** Ids of the Speech resources that are associated with the account as it is. */
    final List<String> associated = new ArrayList<>();

    /** Ids of Speech resources that were associated before the account moved away from them. */
    final List<String> stranded = new ArrayList<>();

    final BlobInventory inventory;

    /** The second that {@link #requests} counts, as its number since the start. */
    long second = -1;

    int requests;

    State(BlobInventory inventory) {
      this.inventory = inventory;
    }

    /** Whether the account can be used. */
    boolean exists() {
      return resourceId != null && !deleted;
    }
  }

  @Override
  public State initialState() {
    return new State(BlobInventory.of(name, world.scenario()));
  }

  @Override
  public Decision decide(State state, Message message, Context context) {
    if (message instanceof StorageRequest request) {
      return dataPlane.serve(state, request, context);
    }
    if (message instanceof LifecycleDue due) {
      return dataPlane.lifecycle(state, due, context);
    }
    if (message instanceof RoleGrant grant) {
      return management.grant(state, grant);
    }
    if (message instanceof Create create) {
      return management.create(state, create, context);
    }
    if (message instanceof Provisioned provisioned) {
      return management.provisioned(state, provisioned, context);
    }
    if (message instanceof SpeechCreation creation) {
      return management.passOn(state, creation, context);
    }
    if (message instanceof CreateForSpeech create) {
      return management.createForSpeech(state, create, context);
    }
    if (message instanceof SpeechRecovery recovery) {
      return management.passOn(state, recovery);
    }
    if (message instanceof Associate associate) {
      return state.associated.contains(associate.speechResourceId())
          ? Decision.nothing()
          : Decision.builder().event(new SpeechAssociated(associate.speechResourceId())).build();
    }
    if (message instanceof ApplyChange apply) {
      return apply.change() instanceof Change.DeleteBlobs delete
          ? dataPlane.deleteByCustomer(state, delete, context)
          : management.apply(state, apply, context);
    }
    if (message instanceof Undelivered undelivered) {
      return Redelivery.of(undelivered);
    }
    throw new IllegalArgumentException(context.self() + " does not understand " + message);
  }

  @Override
  public State evolve(State state, long timeMicros, Event event) {
    if (event instanceof BlobWritten written) {
      count(state, timeMicros);
      String container = written.access().container();
      state.inventory.put(container, written.access().blob(), timeMicros, written.lengthBytes());
    } else if (event instanceof BlobRead || event instanceof AccessRefused) {
      count(state, timeMicros);
    } else if (event instanceof BlobDeleted deleted) {
      count(state, timeMicros);
      state.inventory.remove(deleted.access().container(), deleted.access().blob());
    } else if (event instanceof GrantChanged grant) {
      state.grants.put(grant.assignment(), grant);
    } else if (event instanceof SpeechAssociated associated) {
      state.associated.add(associated.speechResourceId());
    } else if (event instanceof StorageEvent change) {
      evolveAccount(state, timeMicros, change);
    }
    return state;
  }

  private void evolveAccount(State state, long timeMicros, StorageEvent event) {
    if (event instanceof StorageAccountCreated created) {
      state.resourceId = created.resourceId();
      state.deleted = false;
      state.settings.begin(management.account(name, created));
    } else if (event instanceof StorageSettingsChanged changed) {
      if (changed.after() != null) {
        state.settings.change(changed.after(), changed.effectiveAtMicros(), timeMicros);
      }
    } else if (event instanceof KeyAccessChanged changed) {
      state.keyRevoked = changed.revoked();
    } else if (event instanceof StorageAccountDeleted) {
      state.deleted = true;
    } else if (event instanceof StorageAccountRecovered) {
      state.deleted = false;
    } else if (event instanceof StorageAccountMoved moved) {
      state.resourceId = moved.toResourceId();
      state.stranded.addAll(state.associated);
      state.associated.clear();
    }
  }

  private static void count(State state, long timeMicros) {
    long second = Math.floorDiv(timeMicros, Draws.SECOND);
    if (second != state.second) {
      state.second = second;
      state.requests = 0;
    }
    state.requests++;
  }
}
