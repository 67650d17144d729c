package dev.byos.checks.rules.identity;

import dev.byos.checks.rule.RecordingRoute;
import dev.byos.checks.rule.RuleContext;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which Communication Services resources export recordings. Where neither workload nor policy say
 * anything of recordings, any of them may; otherwise those that export nothing are left in peace.
 */
final class ExportingResources {
  private final Set<String> known;
  private final boolean nothingTold;

  ExportingResources(RuleContext context) {
    known =
        context.recordingRoutes().stream()
            .map(RecordingRoute::communication)
            .collect(Collectors.toSet());
    // Destinations by URL alone name no account.
    context.recordings().stream()
        .filter(recording -> recording.destination() != null)
        .forEach(recording -> known.add(recording.calls().on()));
    nothingTold =
        context.scenario().workload().isEmpty()
            && context.estate().intent().recordingDestinations().isEmpty();
  }

  boolean mayExport(String communication) {
    return nothingTold || known.contains(communication);
  }
}
