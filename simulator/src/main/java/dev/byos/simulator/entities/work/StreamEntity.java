package dev.byos.simulator.entities.work;

import dev.byos.model.event.EntityId;
import dev.byos.model.event.Event;
import dev.byos.model.event.WorkEvent;
import dev.byos.model.workload.WorkItem;
import dev.byos.simulator.entities.EntityNames;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.EntityLogic;
import dev.byos.simulator.entity.Message;
import dev.byos.simulator.entity.Undelivered;
import dev.byos.simulator.entity.World;
import dev.byos.simulator.network.RetryPolicy;
import dev.byos.simulator.protocol.RefuseWork;
import dev.byos.simulator.protocol.StartStream;
import dev.byos.simulator.protocol.WorkRequest;
import java.util.OptionalLong;

/**
 * The clients of one stream of work, in the stream's region.
 *
 * <p>Life: woken by {@link StartStream}, it sets a timer for the first arrival. Each arrival sends
 * a {@link WorkRequest} to the resource and sets the timer for the next, until the scenario's
 * duration or the stream's limit is reached. A request that does not arrive is sent again with
 * exponential back-off; when that is no use, the work's own entity is told that it is refused, as
 * soon as it can be reached.
 *
 * <p>It remembers nothing: the number of the arrival travels in the timer, the number of the try in
 * the request. It never finishes, since an answer may be outstanding.
 */
final class StreamEntity implements EntityLogic<StreamEntity.State> {
  private static final long REFUSAL_RETRY_MICROS = 60_000_000L;

  /** Timer: piece {@code number} (from 1) arrives. */
  record Arrive(int number) implements Message {}

  /** Timer: a request is sent again. */
  record Resend(WorkRequest request) implements Message {}

  /** Timer: a refusal is sent again. */
  record ResendRefusal(RefuseWork refusal) implements Message {}

  /** Nothing. */
  record State() {}

  private final EntityId self;
  private final WorkItem item;
  private final EntityId resource;
  private final EntityId.Kind workKind;
  private final ArrivalTimes times;
  private final Draws draws;

  StreamEntity(World world, EntityId self, WorkItem item) {
    this.self = self;
    this.item = item;
    this.resource = WorkCatalogue.resourceOf(item);
    this.workKind = WorkCatalogue.kindOf(item);
    this.times =
        new ArrivalTimes(
            item.arrivals(), world.scenario().start(), world.scenario().durationMicros());
    this.draws = new Draws(world, self);
  }

  @Override
  public State initialState() {
    return new State();
  }

  @Override
  public Decision decide(State state, Message message, Context context) {
    Decision.Builder decision = Decision.builder();
    if (message instanceof Arrive arrive) {
      decision.send(resource, request(arrive.number(), context));
      schedule(decision, context, arrive.number() + 1, context.nowMicros());
    } else if (message instanceof StartStream) {
      schedule(decision, context, 1, context.nowMicros());
    } else if (message instanceof Resend resend) {
      decision.send(resource, resend.request());
    } else if (message instanceof ResendRefusal resend) {
      decision.send(resend.refusal().request().work(), resend.refusal());
    } else if (message instanceof Undelivered lost) {
      lost(decision, context, lost);
    }
    return decision.build();
  }

  private WorkRequest request(int number, Context context) {
    return new WorkRequest(
        EntityNames.work(workKind, item.name(), number),
        item.name(),
        number,
        item.from(),
        context.nowMicros());
  }

  private void schedule(
      Decision.Builder decision, Context context, int number, long previousMicros) {
    if (item.limit() > 0 && number > item.limit()) {
      return;
    }
    long at = times.arrival(number, previousMicros, draws.of("arrival", number));
    if (at != ArrivalTimes.NEVER) {
      decision.after(at - context.nowMicros(), self, new Arrive(number));
    }
  }

  private void lost(Decision.Builder decision, Context context, Undelivered lost) {
    if (lost.message() instanceof RefuseWork refusal) {
      decision.after(REFUSAL_RETRY_MICROS, self, new ResendRefusal(refusal));
    } else if (lost.message() instanceof WorkRequest request) {
      OptionalLong delay =
          RetryPolicy.CORE.delayBeforeNextTryMicros(request.attempt(), 0, context.random());
      if (delay.isEmpty()) {
        decision.send(
            request.work(),
            new RefuseWork(
                request,
                503,
                "ServiceUnreachable",
                "the request did not arrive (" + lost.reason() + ")"));
        return;
      }
      decision.event(
          new WorkEvent.RetryScheduled(
              "WorkRequest",
              request.work().toString(),
              request.attempt(),
              lost.reason(),
              context.nowMicros() + delay.getAsLong()));
      decision.after(delay.getAsLong(), self, new Resend(again(request)));
    }
  }

  private static WorkRequest again(WorkRequest request) {
    return new WorkRequest(
        request.work(),
        request.stream(),
        request.number(),
        request.clientRegion(),
        request.requestedAtMicros(),
        request.attempt() + 1);
  }

  @Override
  public State evolve(State state, long timeMicros, Event event) {
    return state;
  }
}
