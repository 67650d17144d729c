package dev.byos.model.report;

import java.util.List;

/** Everything measured on the wall clock; the content of {@code timing.json}. */
public record Timing(
    double totalSeconds,
    double simulationSeconds,
    double judgementSeconds,
    long events,
    double eventsPerSecond,
    long deliveries,
    long openEventsMaximal,
    long clockWaitsForJournal,
    int threads,
    String journal,
    String store,
    String javaVersion,
    List<Phase> phases) {

  public Timing {
    phases = List.copyOf(phases);
  }

  /** One phase of the command. */
  public record Phase(String name, double seconds) {}
}
