package dev.byos.checks.rules.speechwork;

import static dev.byos.checks.fixtures.BatchSpec.batch;
import static dev.byos.checks.fixtures.HistoryBuilder.HOUR;

import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class TimeToLiveInBoundsTest extends RuleTest {
  TimeToLiveInBoundsTest() {
    super("BYOS-SPE-034");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires("none", "workload/batch", batch(b -> b.timeToLiveMicros = 0)),
        fires("five hours", "workload/batch", batch(b -> b.timeToLiveMicros = 5 * HOUR)),
        fires("a day too long", "workload/batch", batch(b -> b.timeToLiveMicros = 768 * HOUR)),
        fires(
            "too long for an older version",
            "workload/batch",
            batch(
                b -> {
                  b.apiVersion = "v3.2";
                  b.timeToLiveMicros = 745 * HOUR;
                })),
        silent("the least", batch(b -> b.timeToLiveMicros = 6 * HOUR)),
        silent("the most", batch(b -> b.timeToLiveMicros = 744 * HOUR)),
        silent(
            "none with an older version",
            batch(
                b -> {
                  b.apiVersion = "v3.2";
                  b.timeToLiveMicros = 0;
                })));
  }
}
