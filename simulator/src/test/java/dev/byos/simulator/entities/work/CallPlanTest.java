package dev.byos.simulator.entities.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.event.CallEvent.PauseInterval;
import dev.byos.model.event.EntityId;
import dev.byos.model.workload.Arrivals;
import dev.byos.model.workload.DurationSpec;
import dev.byos.model.workload.WorkItem.Calls;
import dev.byos.model.workload.WorkItem.Pause;
import dev.byos.model.workload.WorkItem.Recording;
import dev.byos.simulator.entity.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class CallPlanTest {
  private static final long CHUNK = MiniRun.HOUR;

  private static CallPlan plan(long seed, long maximalLength, int pauses, boolean pauseOnStart) {
    List<Pause> drawn = new ArrayList<>();
    for (int i = 0; i < pauses; i++) {
      drawn.add(
          new Pause(
              new DurationSpec.Uniform(0, maximalLength),
              new DurationSpec.Uniform(0, maximalLength / 4)));
    }
    Recording recording =
        new Recording(
            "audio",
            "mixed",
            "wav",
            null,
            "2025-05-15",
            new DurationSpec.Uniform(0, maximalLength / 8),
            drawn,
            pauseOnStart,
            true,
            -1);
    Calls calls =
        new Calls(
            "calls",
            "acseu",
            "westeurope",
            new Arrivals.Poisson(1),
            0,
            "westeurope",
            new DurationSpec.Uniform(1, maximalLength),
            2,
            recording);
    World world = new World(null, seed, null, null, null);
    Draws draws = new Draws(world, new EntityId(EntityId.Kind.CALL, "calls-000001"));
    return CallPlan.of(calls, draws, CHUNK);
  }

  @Property
  void chunksTileTheRecordingAndShareItsPauses(
      @ForAll long seed,
      @ForAll @LongRange(min = 1, max = 9 * MiniRun.HOUR) long maximalLength,
      @ForAll @IntRange(max = 6) int pauses,
      @ForAll boolean pauseOnStart) {
    CallPlan plan = plan(seed, maximalLength, pauses, pauseOnStart);

    long next = plan.recordingFromMicros();
    long paused = 0;
    for (int i = 0; i < plan.chunks(CHUNK); i++) {
      CallPlan.Span span = plan.span(i, CHUNK);
      assertThat(span.startMicros()).isEqualTo(next);
      assertThat(span.lengthMicros()).isBetween(1L, CHUNK);
      assertThat(span.pausedMicros()).isLessThanOrEqualTo(span.lengthMicros());
      next += span.lengthMicros();
      paused += span.pausedMicros();
    }
    if (plan.recordingFromMicros() >= 0) {
      assertThat(next).isEqualTo(plan.lengthMicros());
    }
    assertThat(paused)
        .isEqualTo(plan.pauses().stream().mapToLong(PauseInterval::lengthMicros).sum());
  }

  @Property
  void stepsComeInOrderAndEndWithTheCall(
      @ForAll long seed,
      @ForAll @LongRange(min = 1, max = 9 * MiniRun.HOUR) long maximalLength,
      @ForAll @IntRange(max = 6) int pauses,
      @ForAll boolean pauseOnStart) {
    CallPlan plan = plan(seed, maximalLength, pauses, pauseOnStart);

    assertThat(plan.steps()).isSortedAccordingTo(Comparator.comparing(CallPlan.Step::atMicros));
    CallPlan.Step last = plan.steps().get(plan.steps().size() - 1);
    assertThat(last).isEqualTo(new CallPlan.Step(plan.lengthMicros(), CallPlan.Kind.END));
    boolean paused = pauseOnStart;
    for (CallPlan.Step step : plan.steps()) {
      if (step.kind() == CallPlan.Kind.PAUSE) {
        assertThat(paused).isFalse();
        paused = true;
      } else if (step.kind() == CallPlan.Kind.RESUME) {
        assertThat(paused).isTrue();
        paused = false;
      }
    }
  }
}
