package dev.byos.checks.rules.speechwork;

import static dev.byos.checks.fixtures.BatchSpec.batch;

import dev.byos.checks.fixtures.TranscriptionEvents;
import dev.byos.checks.rules.RuleTest;
import dev.byos.checks.rules.ScenarioCase;
import java.util.List;

class NoOtherDestinationTest extends RuleTest {
  NoOtherDestinationTest() {
    super("BYOS-SPE-031");
  }

  @Override
  protected List<ScenarioCase> cases() {
    return List.of(
        fires("a declared destination", "workload/batch", batch(b -> b.destination = URL)),
        happens(
            "a destination",
            "workload/batch",
            h -> TranscriptionEvents.begin(h, "stteu", "2024-11-15", URL)),
        silent("no destination", batch(b -> {})),
        quiet(
            "a destination of a resource without BYOS",
            h -> TranscriptionEvents.begin(h, null, "2024-11-15", URL)),
        undecided(
                "a resource that may have storage",
                "workload/batch",
                s -> s.unknown("speechResources/speecheu/userOwnedStorage"))
            .on(batch(b -> b.destination = URL)));
  }

  private static final String URL = "https://other.blob.core.windows.net/results?sv=2024&sig=x";
}
