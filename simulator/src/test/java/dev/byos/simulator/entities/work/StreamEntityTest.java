package dev.byos.simulator.entities.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.event.EntityId;
import dev.byos.model.event.RecognitionEvent;
import dev.byos.model.event.WorkEvent;
import dev.byos.model.workload.Arrivals;
import dev.byos.model.workload.DurationSpec;
import dev.byos.model.workload.WorkItem.Recognition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamEntityTest {
  private static final long HOUR = MiniRun.HOUR;
  private static final long MINUTE = MiniRun.MINUTE;

  private static Recognition stream(Arrivals arrivals, int limit) {
    return new Recognition(
        "live-1",
        "speecheu",
        "westeurope",
        arrivals,
        limit,
        "en-US",
        new DurationSpec.Fixed(MINUTE),
        false,
        false);
  }

  private static List<Long> requestTimes(Arrivals arrivals, int limit, long duration) {
    MiniRun run = new MiniRun(stream(arrivals, limit));
    run.durationMicros = duration;
    run.run();
    return run.events(WorkEvent.WorkAccepted.class).stream()
        .map(WorkEvent.WorkAccepted::requestedAtMicros)
        .toList();
  }

  @Test
  void fixedTimesArriveInOrderAndNoneAfterTheDuration() {
    assertThat(requestTimes(new Arrivals.At(List.of(3 * HOUR, HOUR, 9 * HOUR)), 0, 9 * HOUR))
        .containsExactly(HOUR, 3 * HOUR);
  }

  @Test
  void regularArrivalsKeepTheirIntervalAndLimit() {
    assertThat(requestTimes(new Arrivals.Every(HOUR, 10 * MINUTE), 3, 24 * HOUR))
        .containsExactly(10 * MINUTE, 70 * MINUTE, 130 * MINUTE);
  }

  @Test
  void poissonArrivalsComeAtTheirRate() {
    List<Long> times = requestTimes(new Arrivals.Poisson(60), 0, 24 * HOUR);

    assertThat(times).hasSizeBetween(1_250, 1_630).isSorted();
    assertThat(requestTimes(new Arrivals.Poisson(60), 0, 24 * HOUR)).isEqualTo(times);
    assertThat(requestTimes(new Arrivals.Poisson(0), 0, 24 * HOUR)).isEmpty();
  }

  @Test
  void aDailyProfileFollowsTheHourOfTheUtcDay() {
    List<Double> rates = new ArrayList<>(Collections.nCopies(24, 0.0));
    rates.set(10, 100.0);
    // The run begins at 08:00 UTC, so 10:00 to 11:00 is the third hour.
    List<Long> times = requestTimes(new Arrivals.Daily(rates), 0, 48 * HOUR);

    assertThat(times).hasSizeBetween(140, 260);
    assertThat(times)
        .allSatisfy(time -> assertThat(time % (24 * HOUR)).isBetween(2 * HOUR, 3 * HOUR));
  }

  @Test
  void aRequestThatDoesNotArriveIsSentAgain() {
    MiniRun run = new MiniRun(stream(new Arrivals.At(List.of(HOUR)), 0));
    run.resource = request -> request.attempt() < 3 ? null : run.begin(request);
    run.run();

    assertThat(run.events(WorkEvent.RetryScheduled.class))
        .extracting(WorkEvent.RetryScheduled::attempt)
        .containsExactly(1, 2);
    assertThat(run.only(WorkEvent.WorkAccepted.class).requestedAtMicros()).isEqualTo(HOUR);
    assertThat(run.events(RecognitionEvent.SessionEnded.class)).hasSize(1);
  }

  @Test
  void aRequestThatNeverArrivesIsGivenUpOnTheWorksOwnEntity() {
    MiniRun run = new MiniRun(stream(new Arrivals.At(List.of(HOUR)), 0));
    run.resource = request -> null;
    run.run();

    assertThat(run.only(RecognitionEvent.SessionRejected.class).status()).isEqualTo(503);
    assertThat(run.finished)
        .containsExactly(new EntityId(EntityId.Kind.RECOGNITION, "live-1-000001"));
  }
}
