package dev.byos.model.compare;

import dev.byos.model.report.FaultImpact;
import java.util.List;

/**
 * What one fault of the timeline cost a layout, a run on average; see {@link FaultImpact}.
 *
 * @param recoverySeconds from the fault's end until the last piece of work was made good
 */
public record FaultCost(
    int index,
    String fault,
    List<String> targets,
    long beganMicros,
    long endedMicros,
    Estimate affected,
    Estimate lost,
    Estimate recovered,
    Estimate delayed,
    Estimate maximalDelaySeconds,
    Estimate recoverySeconds) {

  public FaultCost {
    targets = List.copyOf(targets);
  }
}
