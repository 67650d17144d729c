package dev.byos.simulator.entities.platform;

import dev.byos.model.estate.CommunicationResource;
import dev.byos.model.estate.ManagedIdentity;
import dev.byos.model.event.CommunicationEvent.BuiltInCopyDownloaded;
import dev.byos.model.event.CommunicationEvent.BuiltInCopyExpired;
import dev.byos.model.event.CommunicationEvent.CommunicationCreated;
import dev.byos.model.event.CommunicationEvent.CommunicationCreationRejected;
import dev.byos.model.event.CommunicationEvent.CommunicationIdentityChanged;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.Event;
import dev.byos.model.event.SpeechEvent.WorkRefused;
import dev.byos.model.timeline.Change;
import dev.byos.simulator.entities.EntityNames;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.EntityLogic;
import dev.byos.simulator.entity.Guids;
import dev.byos.simulator.entity.Message;
import dev.byos.simulator.entity.Undelivered;
import dev.byos.simulator.protocol.ApplyChange;
import dev.byos.simulator.protocol.BeginWork;
import dev.byos.simulator.protocol.RecordingFinished;
import dev.byos.simulator.protocol.RefuseWork;
import dev.byos.simulator.protocol.WorkRequest;

/**
 * A Communication Services resource. It is created in a data location for life; its identity may
 * change, and what counts for an export is the identity at the beginning of the call. It hands
 * calls to their entities and, once a recording has ended, keeps a copy in built-in storage for the
 * profile's time, exported or not, and tells subscribers ({@link BuiltInStorage}).
 *
 * <p>Copies are not part of the state: each travels in the timer of its own expiry, so that the
 * memory of a resource does not grow with its calls.
 */
final class CommunicationResourceEntity implements EntityLogic<CommunicationResourceEntity.State> {
  private static final long CREATION_FROM_MICROS = 10 * Draws.SECOND;
  private static final long CREATION_UNTIL_MICROS = 60 * Draws.SECOND;

  /**
   * A creation request whose author's rights have been looked at.
   *
   * @param allowed whether the author may create resources
   */
  record Create(Change.CreateCommunication change, boolean allowed, boolean settled)
      implements Message {}

  /** Timer: provisioning is over. */
  record Provisioned(Change.CreateCommunication change) implements Message {}

  /**
   * What the resource remembers.
   *
   * @param resourceId null before creation
   * @param identities number of system-assigned identities it has had
   */
  record State(String resourceId, String identityType, String principalId, int identities) {}

  @Override
  public State initialState() {
    return new State(null, ManagedIdentity.Type.NONE.wireName(), null, 0);
  }

  @Override
  public Decision decide(State state, Message message, Context context) {
    if (message instanceof WorkRequest request) {
      return work(state, request, context);
    }
    if (message instanceof RecordingFinished finished) {
      return BuiltInStorage.keep(finished, context);
    }
    if (message instanceof BuiltInStorage.Publish publish) {
      return BuiltInStorage.publish(publish, context);
    }
    if (message instanceof BuiltInStorage.Deliver deliver) {
      return BuiltInStorage.deliver(deliver, context);
    }
    if (message instanceof BuiltInStorage.Download download) {
      return Decision.builder()
          .event(
              new BuiltInCopyDownloaded(
                  download.recordingId(), download.callId(), download.bytes()))
          .build();
    }
    if (message instanceof BuiltInStorage.Expire expire) {
      return Decision.builder()
          .event(new BuiltInCopyExpired(expire.recordingId(), expire.callId()))
          .build();
    }
    if (message instanceof Create create) {
      return create(state, create, context);
    }
    if (message instanceof Provisioned provisioned) {
      return state.resourceId() == null
          ? created(state, provisioned.change(), context)
          : Decision.nothing();
    }
    if (message instanceof ApplyChange apply
        && apply.change() instanceof Change.UpdateIdentity update) {
      return updateIdentity(state, update, context);
    }
    if (message instanceof Undelivered undelivered) {
      return Redelivery.of(undelivered);
    }
    throw new IllegalArgumentException(context.self() + " does not understand " + message);
  }

  private static Decision create(State state, Create create, Context context) {
    String creator = creatorOf(create.change());
    if (!create.allowed()) {
      return rejected(
          creator, 403, "AuthorizationFailed", creator + " has no role that may create resources");
    }
    if (state.resourceId() != null) {
      return rejected(creator, 409, "ResourceExists", "the resource exists already");
    }
    if (create.settled()) {
      return created(state, create.change(), context);
    }
    return Decision.builder()
        .after(
            Draws.uniformMicros(context.random(), CREATION_FROM_MICROS, CREATION_UNTIL_MICROS),
            context.self(),
            new Provisioned(create.change()))
        .build();
  }

  private static String creatorOf(Change.CreateCommunication change) {
    return change.resource().createdBy() != null ? change.resource().createdBy() : change.by();
  }

  private static Decision rejected(String by, int status, String code, String message) {
    return Decision.builder()
        .event(new CommunicationCreationRejected(by, status, code, message))
        .build();
  }

  private static Decision created(State state, Change.CreateCommunication change, Context context) {
    CommunicationResource resource = change.resource();
    String principalId = resource.identity().hasSystemAssigned() ? mint(state, context) : null;
    Decision.Builder decision =
        Decision.builder()
            .event(
                new CommunicationCreated(
                    resource.resourceId(context.world().scenario().estate()),
                    resource.dataLocation(),
                    resource.identity().type().wireName(),
                    principalId,
                    creatorOf(change)));
    if (principalId != null) {
      announce(decision, principalId, context.self());
    }
    return decision.build();
  }

  private static Decision updateIdentity(
      State state, Change.UpdateIdentity update, Context context) {
    if (state.resourceId() == null) {
      return rejected(update.by(), 404, "ResourceNotFound", "there is no such resource to update");
    }
    String after = update.identity().type().wireName();
    String principalId = null;
    Decision.Builder decision = Decision.builder();
    if (update.identity().hasSystemAssigned()) {
      principalId = state.principalId() != null ? state.principalId() : mint(state, context);
    }
    decision.event(
        new CommunicationIdentityChanged(state.identityType(), after, principalId, update.by()));
    EntityId identity = EntityNames.identity(context.self().name());
    if (principalId == null && state.principalId() != null) {
      decision.send(identity, new IdentityEntity.Gone(state.principalId()));
    } else if (principalId != null && state.principalId() == null) {
      announce(decision, principalId, context.self());
    }
    return decision.build();
  }

  private static String mint(State state, Context context) {
    return Guids.of(
        context.world().seed(), "principal/" + context.self() + "/" + (state.identities() + 1));
  }

  private static void announce(Decision.Builder decision, String principalId, EntityId self) {
    decision.send(
        EntityNames.identity(self.name()),
        new IdentityEntity.Born(principalId, "SYSTEM_ASSIGNED", self.name()));
  }

  private static Decision work(State state, WorkRequest request, Context context) {
    if (state.resourceId() != null && request.work().kind() == EntityId.Kind.CALL) {
      return Decision.builder()
          .send(
              request.work(),
              new BeginWork(
                  request,
                  context.self(),
                  null,
                  state.identityType(),
                  state.principalId(),
                  state.resourceId()))
          .build();
    }
    int status = state.resourceId() == null ? 404 : 400;
    String code = state.resourceId() == null ? "ResourceNotFound" : "BadRequest";
    String message =
        state.resourceId() == null
            ? "there is no such Communication Services resource"
            : "a Communication Services resource takes calls only";
    return Decision.builder()
        .event(
            new WorkRefused(
                request.work().toString(), request.work().kind().wireName(), status, code, message))
        .send(request.work(), new RefuseWork(request, status, code, message))
        .build();
  }

  @Override
  public State evolve(State state, long timeMicros, Event event) {
    if (event instanceof CommunicationCreated created) {
      return new State(
          created.resourceId(),
          created.identityType(),
          created.principalId(),
          state.identities() + (created.principalId() == null ? 0 : 1));
    }
    if (event instanceof CommunicationIdentityChanged changed) {
      boolean minted = changed.principalId() != null && state.principalId() == null;
      return new State(
          state.resourceId(),
          changed.after(),
          changed.principalId(),
          state.identities() + (minted ? 1 : 0));
    }
    return state;
  }
}
