package dev.byos.checks.measure;

import dev.byos.model.report.Assumption;
import java.util.List;

/** What the measures of faults and of resting data take for granted without a document. */
public final class MeasurementAssumptions {
  private static final List<Assumption> ALL =
      List.of(
          new Assumption(
              "measures.fault-attribution",
              "A failed attempt is laid at the door of every fault that was in force when the request"
                  + " (or the answer that got lost) set out and that concerns one of its two ends,"
                  + " also when each of several would have been enough.",
              "A history says that an attempt failed and how, not which fault did it."),
          new Assumption(
              "measures.fault-lost-request",
              "What got lost set out 10 s before its loss was noticed.",
              "The connect time-out of Azure's client libraries; the history tells of the loss when"
                  + " it is noticed."),
          new Assumption(
              "measures.fault-late-start",
              "Work that began 10 s or more after it was asked for met a fault that concerned the"
                  + " client's, the resource's or its own region in the meantime.",
              "Services pass work on by themselves and leave no event when they have to try again."),
          new Assumption(
              "measures.fault-leaves-out",
              "Slow links, late deletions and late deliveries of events are no part of what a fault"
                  + " cost; the latencies show them.",
              "No attempt of the work failed."),
          new Assumption(
              "measures.flow-deleted-account",
              "What is in a deleted storage account rests on.",
              "A deleted account can be recovered for 14 days."),
          new Assumption(
              "measures.flow-replica",
              "With geo-redundancy a blob rests in the paired region as long as in its own; accounts"
                  + " in a region without a pair have no copy.",
              "Replication takes minutes, and no document gives a figure that is kept."));

  private MeasurementAssumptions() {}

  /** All of them, ordered by id. */
  public static List<Assumption> all() {
    return ALL;
  }
}
