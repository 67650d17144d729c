package dev.byos.benchmarks;

import dev.byos.model.event.Access;
import dev.byos.model.event.CallEvent.CallEnded;
import dev.byos.model.event.CallEvent.CallStarted;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.EntityId.Kind;
import dev.byos.model.event.Event;
import dev.byos.model.event.ScenarioEvent.RunEnded;
import dev.byos.model.event.StorageEvent.BlobWritten;
import dev.byos.model.event.WorkEvent.ArtefactStored;
import dev.byos.model.event.WorkEvent.RetryScheduled;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Scenario;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.EntityCatalogue;
import dev.byos.simulator.entity.EntityLogic;
import dev.byos.simulator.entity.Message;
import dev.byos.simulator.entity.RandomStream;
import dev.byos.simulator.entity.World;
import dev.byos.simulator.network.Network;
import dev.byos.simulator.protocol.BeginRun;
import dev.byos.simulator.protocol.EndRun;

/**
 * A lean model that makes the kernel's own cost visible: calls that begin, note something a few
 * times, store a blob in one of a few busy accounts and end. Nine events and ten deliveries a call.
 *
 * @param calls number of calls
 * @param gapMicros virtual time between the beginnings of two calls
 * @param accounts storage accounts that all calls write to
 */
record CallModel(int calls, long gapMicros, int accounts) implements EntityCatalogue, Network {
  private static final int NOTES = 6;
  private static final long LIFE_MICROS = 240_000_000;
  private static final long LOOKAHEAD_MICROS = 500;

  record Arrive(int number) implements Message {}

  record Begin() implements Message {}

  record Note(int left) implements Message {}

  record Store(EntityId call) implements Message {}

  record Stored() implements Message {}

  /** What an entity remembers. */
  static final class State {
    long events;
  }

  @Override
  public EntityLogic<?> logicFor(EntityId entity, World world) {
    return switch (entity.kind()) {
      case SCENARIO -> new Run();
      case STORAGE -> new Account();
      default -> new Call();
    };
  }

  @Override
  public World.Placement placement(Scenario scenario, RegionCatalogue regions) {
    return entity -> entity.kind() == Kind.STORAGE ? "westeurope" : "northeurope";
  }

  @Override
  public Passage send(String from, String to, long departureMicros, RandomStream random) {
    return new Passage.Arrives(
        LOOKAHEAD_MICROS + (long) (-20_000 * StrictMath.log(random.nextOpenDouble())));
  }

  @Override
  public long minimalDelayMicros() {
    return LOOKAHEAD_MICROS;
  }

  private abstract static class Counting implements EntityLogic<State> {
    @Override
    public State initialState() {
      return new State();
    }

    @Override
    public State evolve(State state, long timeMicros, Event event) {
      state.events++;
      return state;
    }
  }

  private final class Run extends Counting {
    @Override
    public Decision decide(State state, Message message, Context context) {
      Decision.Builder decision = Decision.builder();
      if (message instanceof BeginRun) {
        decision.after(1, context.self(), new Arrive(0));
      } else if (message instanceof Arrive arrive && arrive.number() < calls) {
        EntityId call = new EntityId(Kind.CALL, "calls-" + arrive.number());
        decision.send(call, new Begin());
        decision.after(gapMicros, context.self(), new Arrive(arrive.number() + 1));
      } else if (message instanceof EndRun end) {
        decision.event(new RunEnded(end.reason(), end.openWork()));
      }
      return decision.build();
    }
  }

  private final class Call extends Counting {
    @Override
    public Decision decide(State state, Message message, Context context) {
      Decision.Builder decision = Decision.builder();
      if (message instanceof Begin) {
        decision.event(new CallStarted(context.self().name(), "acseu", "calls", 2));
        decision.after(pause(context), context.self(), new Note(NOTES - 1));
      } else if (message instanceof Note note) {
        decision.event(
            new RetryScheduled("note", "recseu", note.left(), null, context.nowMicros() + 1));
        if (note.left() > 0) {
          decision.after(pause(context), context.self(), new Note(note.left() - 1));
        } else {
          long account = Math.floorMod(RandomStream.key(context.self().name()), (long) accounts);
          decision.send(new EntityId(Kind.STORAGE, "rec" + account), new Store(context.self()));
        }
      } else {
        decision.event(
            new ArtefactStored(
                "RECORDING",
                "recseu",
                "recordings",
                context.self().name(),
                1_000_000 + state.events,
                "westeurope",
                1,
                context.nowMicros() - 1000,
                context.nowMicros() - 1000));
        decision.event(new CallEnded(context.self().name(), LIFE_MICROS));
        decision.finish();
      }
      return decision.build();
    }

    private static long pause(Context context) {
      return 1 + context.random().nextLong(2 * LIFE_MICROS / NOTES);
    }
  }

  private static final class Account extends Counting {
    @Override
    public Decision decide(State state, Message message, Context context) {
      EntityId call = ((Store) message).call();
      Access access =
          new Access(
              "PutBlob",
              "recordings",
              call.name(),
              "acseu",
              "SYSTEM_ASSIGNED",
              "managedIdentity",
              "azureGlobalNetwork",
              "trustedService",
              "northeurope",
              call.toString(),
              1,
              context.nowMicros());
      return Decision.builder()
          .event(
              new BlobWritten(
                  access, "RECORDING", 1_000_000 + state.events, null, "audio/mpeg", 240_000L))
          .reply(call, new Stored(), 2_000)
          .build();
    }
  }
}
