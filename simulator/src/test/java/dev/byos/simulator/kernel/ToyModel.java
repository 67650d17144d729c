package dev.byos.simulator.kernel;

import dev.byos.model.event.CallEvent.CallEnded;
import dev.byos.model.event.CallEvent.CallStarted;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.EntityId.Kind;
import dev.byos.model.event.Event;
import dev.byos.model.event.ScenarioEvent.RunEnded;
import dev.byos.model.event.WorkEvent.RetryScheduled;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Scenario;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.EntityCatalogue;
import dev.byos.simulator.entity.EntityLogic;
import dev.byos.simulator.entity.Message;
import dev.byos.simulator.entity.RandomStream;
import dev.byos.simulator.entity.Undelivered;
import dev.byos.simulator.entity.World;
import dev.byos.simulator.network.Network;
import dev.byos.simulator.protocol.BeginRun;
import dev.byos.simulator.protocol.EndRun;
import java.util.List;

/**
 * A small world that exercises everything the kernel promises: entities that send at random, set
 * timers shorter than a window, lose messages, meet at the same microsecond, end their lives and
 * are written to after that. Decisions depend on the state, so that a wrong state shows at once.
 *
 * @param calls entities with a life of their own
 * @param storages entities that all others write to
 * @param hops length of each chain of messages
 * @param lossPercent share of messages that are lost
 * @param lookaheadMicros minimal delay of the network
 */
record ToyModel(int calls, int storages, int hops, int lossPercent, long lookaheadMicros)
    implements EntityCatalogue, Network {

  record Ping(int hops) implements Message {}

  record Tick(int hops) implements Message {}

  static final class State {
    long events;
    long checksum;
  }

  @Override
  public EntityLogic<?> logicFor(EntityId entity, World world) {
    return entity.kind() == Kind.SCENARIO ? new RunLogic() : new CallLogic();
  }

  @Override
  public World.Placement placement(Scenario scenario, RegionCatalogue regions) {
    List<String> names = List.of("westeurope", "northeurope", "eastus");
    return entity ->
        names.get((int) Long.remainderUnsigned(RandomStream.key(entity.toString()), 3));
  }

  @Override
  public Passage send(String from, String to, long departureMicros, RandomStream random) {
    if (random.nextLong(100) < lossPercent) {
      return new Passage.Lost("link-cut", 5 * lookaheadMicros + random.nextLong(50));
    }
    return new Passage.Arrives(lookaheadMicros + random.nextLong(3 * lookaheadMicros));
  }

  @Override
  public long minimalDelayMicros() {
    return lookaheadMicros;
  }

  private EntityId call(long number) {
    return new EntityId(Kind.CALL, "toy-" + number);
  }

  private EntityId storage(long number) {
    return new EntityId(Kind.STORAGE, "account" + number);
  }

  /** Starts the calls and closes the history. */
  private final class RunLogic implements EntityLogic<State> {
    @Override
    public State initialState() {
      return new State();
    }

    @Override
    public Decision decide(State state, Message message, Context context) {
      Decision.Builder decision = Decision.builder();
      if (message instanceof BeginRun) {
        for (int i = 0; i < calls; i++) {
          decision.send(call(i), new Ping(hops), context.random().nextLong(20 * lookaheadMicros));
        }
      } else if (message instanceof EndRun end) {
        decision.event(new RunEnded(end.reason(), end.openWork()));
      }
      return decision.build();
    }

    @Override
    public State evolve(State state, long timeMicros, Event event) {
      return state;
    }
  }

  /** Sends, waits, counts and ends. */
  private final class CallLogic implements EntityLogic<State> {
    @Override
    public State initialState() {
      return new State();
    }

    @Override
    public Decision decide(State state, Message message, Context context) {
      RandomStream random = context.random();
      Decision.Builder decision = Decision.builder();
      String text = context.self() + "#" + state.events + '#' + state.checksum;
      if (message instanceof Undelivered lost) {
        decision.event(
            new RetryScheduled(lost.reason(), text, 1, null, lost.answerLost() ? 1L : 0L));
        return decision.build();
      }
      int left = message instanceof Ping ping ? ping.hops() : ((Tick) message).hops();
      decision.event(new CallStarted(text, context.sender().toString(), "toy", left));
      if (random.nextLong(3) == 0) {
        decision.event(new CallEnded(text, random.nextLong(1000)));
      }
      if (left > 0) {
        follow(decision, context, random, left - 1);
      }
      if (left == 0 && context.self().kind() == Kind.CALL && random.nextLong(2) == 0) {
        decision.finish();
      }
      return decision.build();
    }

    private void follow(Decision.Builder decision, Context context, RandomStream random, int left) {
      decision.after(random.nextLong(2 * lookaheadMicros), context.self(), new Tick(left));
      if (random.nextLong(3) == 0) {
        decision.after(1, context.self(), new Tick(0));
      }
      EntityId target =
          random.nextLong(2) == 0
              ? storage(random.nextLong(storages))
              : call(random.nextLong(calls));
      if (random.nextLong(4) == 0) {
        decision.reply(target, new Ping(left / 2), random.nextLong(10));
      } else {
        decision.send(target, new Ping(left / 2));
      }
    }

    @Override
    public State evolve(State state, long timeMicros, Event event) {
      state.events++;
      state.checksum = state.checksum * 31 + timeMicros + event.type().length();
      return state;
    }
  }
}
