package dev.byos.model.report;

import dev.byos.model.scenario.Scenario;
import java.time.Instant;
import java.util.List;

/**
 * What a report says of the scenario behind it: enough to run it again and to put instants to
 * virtual times, nothing of the layout.
 *
 * @param files the script and everything it includes, with digests, the script first
 * @param start instant of virtual time 0, UTC
 * @param durationMicros how long new work arrived
 * @param profile name of the document vintage in force
 */
public record Story(
    String name,
    String description,
    List<Scenario.InputFile> files,
    Instant start,
    long durationMicros,
    Scenario.Media media,
    String profile) {

  public Story {
    files = List.copyOf(files);
  }

  /** What is to be said of a scenario. */
  public static Story of(Scenario scenario) {
    return new Story(
        scenario.name(),
        scenario.description(),
        scenario.files(),
        scenario.start(),
        scenario.durationMicros(),
        scenario.media(),
        scenario.profile().name());
  }
}
