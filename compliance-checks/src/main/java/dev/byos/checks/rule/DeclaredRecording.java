package dev.byos.checks.rule;

import dev.byos.model.workload.WorkItem;

/**
 * A stream of recorded calls that the scenario declares.
 *
 * @param calls the stream
 * @param path where it is declared, such as {@code workload/calls}
 */
public record DeclaredRecording(WorkItem.Calls calls, String path) {

  /** Where the recordings go; null for built-in storage. */
  public WorkItem.Destination destination() {
    return calls.recording().destination();
  }

  /** Entity id of the Communication Services resource. */
  public String subject() {
    return "communication/" + calls.on();
  }

  /** Path of one of the recording's properties. */
  public String path(String property) {
    return path + "/recording/" + property;
  }
}
