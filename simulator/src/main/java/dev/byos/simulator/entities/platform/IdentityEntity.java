package dev.byos.simulator.entities.platform;

import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.event.Event;
import dev.byos.model.event.IdentityEvent;
import dev.byos.model.timeline.Change;
import dev.byos.simulator.entities.EntityNames;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.EntityLogic;
import dev.byos.simulator.entity.Message;
import dev.byos.simulator.entity.Undelivered;
import dev.byos.simulator.entity.World;
import dev.byos.simulator.protocol.ApplyChange;

/**
 * A managed identity. It is born with its resource (or stands by itself when user-assigned), has an
 * object id of its own, and dies with its resource; a recreated resource has a new one, so that
 * roles given to the old id are of no use to it.
 *
 * <p>A role assignment names a principal, and Azure wants its object id: assignments therefore pass
 * through here on their way to the subscription. One that arrives before its principal waits a
 * while, as deployments do, and then goes on without an id, to be refused.
 */
final class IdentityEntity implements EntityLogic<IdentityEntity.State> {
  private static final int MAXIMAL_TRIES = 12;
  private static final long RETRY_MICROS = 10 * Draws.SECOND;
  private static final long SETTLED_RETRY_MICROS = Draws.SECOND / 10;

  private final EstateDirectory directory;

  IdentityEntity(World world) {
    this.directory = new EstateDirectory(world.scenario());
  }

  /** The identity exists from now on. */
  record Born(String principalId, String identityKind, String resource) implements Message {}

  /** The identity went with its resource. */
  record Gone(String principalId) implements Message {}

  /** Timer: look once more whether the principal of an assignment exists. */
  record LookAgain(ApplyChange change, int tries) implements Message {}

  /** Object id, or null before and after its life. */
  record State(String principalId) {}

  @Override
  public State initialState() {
    return new State(null);
  }

  @Override
  public Decision decide(State state, Message message, Context context) {
    if (message instanceof Born born) {
      return born.principalId().equals(state.principalId())
          ? Decision.nothing()
          : Decision.builder()
              .event(
                  new IdentityEvent.IdentityCreated(
                      born.principalId(), born.identityKind(), born.resource()))
              .build();
    }
    if (message instanceof Gone gone) {
      return gone.principalId().equals(state.principalId())
          ? Decision.builder().event(new IdentityEvent.IdentityDeleted(gone.principalId())).build()
          : Decision.nothing();
    }
    if (message instanceof ApplyChange apply && apply.change() instanceof Change.AssignRole) {
      return assign(state, apply, 1, context);
    }
    if (message instanceof LookAgain again) {
      return assign(state, again.change(), again.tries(), context);
    }
    if (message instanceof Undelivered undelivered) {
      return Redelivery.of(undelivered);
    }
    throw new IllegalArgumentException(context.self() + " does not understand " + message);
  }

  private Decision assign(State state, ApplyChange apply, int tries, Context context) {
    if (state.principalId() == null && tries < MAXIMAL_TRIES) {
      long delay = apply.settled() ? SETTLED_RETRY_MICROS : RETRY_MICROS;
      return Decision.builder()
          .after(delay, context.self(), new LookAgain(apply, tries + 1))
          .build();
    }
    Change.AssignRole assign = (Change.AssignRole) apply.change();
    RoleAssignment.Scope scope = assign.assignment().scope();
    Decision.Builder decision = Decision.builder();
    for (String subscription : directory.subscriptionsOf(scope)) {
      decision.send(
          EntityNames.subscription(subscription),
          new SubscriptionEntity.Assign(assign, state.principalId(), apply.settled()));
    }
    return decision.build();
  }

  @Override
  public State evolve(State state, long timeMicros, Event event) {
    if (event instanceof IdentityEvent.IdentityCreated created) {
      return new State(created.principalId());
    }
    return event instanceof IdentityEvent.IdentityDeleted ? new State(null) : state;
  }
}
