package dev.byos.simulator.entities.platform;

import dev.byos.model.event.Event;
import dev.byos.model.event.ScenarioEvent.FaultBegan;
import dev.byos.model.event.ScenarioEvent.FaultEnded;
import dev.byos.model.event.ScenarioEvent.RunEnded;
import dev.byos.model.event.ScenarioEvent.RunStarted;
import dev.byos.model.region.LatencyData;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.timeline.Change;
import dev.byos.model.timeline.Fault;
import dev.byos.model.timeline.TimelineEntry;
import dev.byos.model.workload.WorkItem;
import dev.byos.simulator.entities.EntityNames;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.EntityLogic;
import dev.byos.simulator.entity.Message;
import dev.byos.simulator.entity.Undelivered;
import dev.byos.simulator.entity.World;
import dev.byos.simulator.protocol.BeginRun;
import dev.byos.simulator.protocol.EndRun;
import dev.byos.simulator.protocol.StartStream;
import java.util.List;

/**
 * The run itself. It says that it begins, deploys the layout phase by phase ({@link
 * DeploymentPlan}), sets the streams of work going once the layout stands, makes the changes of the
 * timeline at their times, tells of faults as they begin and end, and says that the run is over.
 * The faults themselves need no messenger: every entity can look them up by the time.
 */
final class ScenarioEntity implements EntityLogic<ScenarioEntity.State> {
  private final World world;
  private final DeploymentPlan plan;

  ScenarioEntity(World world) {
    this.world = world;
    this.plan = new DeploymentPlan(world.scenario(), world.seed());
  }

  /** Timer: a phase of the deployment begins. */
  record Phase(int number) implements Message {}

  /** Timer: the time of a timeline entry has come; {@code position} counts in timeline order. */
  record EntryDue(int position) implements Message {}

  /** Timer: the fault of a timeline entry is over. */
  record FaultOver(int position) implements Message {}

  /** Whether the run has begun and ended. */
  record State(boolean begun, boolean ended) {}

  @Override
  public State initialState() {
    return new State(false, false);
  }

  @Override
  public Decision decide(State state, Message message, Context context) {
    if (message instanceof BeginRun) {
      return state.begun() ? Decision.nothing() : begin(context);
    }
    if (message instanceof Phase phase) {
      return phase(phase.number());
    }
    if (message instanceof EntryDue due) {
      return due(due.position(), context);
    }
    if (message instanceof FaultOver over) {
      TimelineEntry entry = world.scenario().timeline().get(over.position());
      Fault fault = (Fault) entry.action();
      return Decision.builder()
          .event(
              new FaultEnded(FaultNames.nameOf(fault), FaultNames.targetsOf(fault), entry.index()))
          .build();
    }
    if (message instanceof EndRun end) {
      return Decision.builder().event(new RunEnded(end.reason(), end.openWork())).build();
    }
    if (message instanceof Undelivered undelivered) {
      return Redelivery.of(undelivered);
    }
    throw new IllegalArgumentException(context.self() + " does not understand " + message);
  }

  private Decision begin(Context context) {
    Scenario scenario = world.scenario();
    LatencyData latency = world.regions().latencyData();
    Decision.Builder decision =
        Decision.builder()
            .event(
                new RunStarted(
                    scenario.name(),
                    world.seed(),
                    scenario.profile().name(),
                    scenario.start(),
                    scenario.durationMicros(),
                    scenario.media().name(),
                    latency.source(),
                    latency.date()));
    send(decision, plan.steps(0));
    for (int phase = 1; phase < plan.phases(); phase++) {
      decision.after(plan.phaseMicros(phase), context.self(), new Phase(phase));
    }
    List<TimelineEntry> timeline = scenario.timeline();
    for (int i = 0; i < timeline.size(); i++) {
      TimelineEntry entry = timeline.get(i);
      if (entry.action() instanceof Change) {
        // The layout stands before anybody changes it.
        decision.after(
            Math.max(entry.atMicros(), plan.changesFromMicros()), context.self(), new EntryDue(i));
      } else if (entry.atMicros() == 0) {
        faultBegins(decision, entry, i, context);
      } else {
        decision.after(entry.atMicros(), context.self(), new EntryDue(i));
      }
    }
    return decision.build();
  }

  private Decision phase(int number) {
    Decision.Builder decision = Decision.builder();
    if (number < plan.phases() - 1) {
      send(decision, plan.steps(number));
    } else {
      for (WorkItem item : world.scenario().workload()) {
        decision.send(EntityNames.stream(item.name()), new StartStream());
      }
    }
    return decision.build();
  }

  private Decision due(int position, Context context) {
    TimelineEntry entry = world.scenario().timeline().get(position);
    Decision.Builder decision = Decision.builder();
    if (entry.action() instanceof Change change) {
      send(decision, plan.steps(change));
    } else {
      faultBegins(decision, entry, position, context);
    }
    return decision.build();
  }

  private static void faultBegins(
      Decision.Builder decision, TimelineEntry entry, int position, Context context) {
    Fault fault = (Fault) entry.action();
    decision
        .event(
            new FaultBegan(
                FaultNames.nameOf(fault),
                FaultNames.targetsOf(fault),
                entry.index(),
                fault.lastsMicros()))
        .after(fault.lastsMicros(), context.self(), new FaultOver(position));
  }

  private static void send(Decision.Builder decision, List<DeploymentPlan.Step> steps) {
    for (DeploymentPlan.Step step : steps) {
      decision.send(step.target(), step.message());
    }
  }

  @Override
  public State evolve(State state, long timeMicros, Event event) {
    if (event instanceof RunStarted) {
      return new State(true, state.ended());
    }
    return event instanceof RunEnded ? new State(state.begun(), true) : state;
  }
}
