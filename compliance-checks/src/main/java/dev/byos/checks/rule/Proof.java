package dev.byos.checks.rule;

import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.event.HistoryEvent;
import dev.byos.model.finding.Evidence;

/** Makes evidence of events and blobs. */
public final class Proof {

  private Proof() {}

  /** The event as evidence. */
  public static Evidence of(HistoryEvent line) {
    return new Evidence.OfEvent(
        line.number(), line.timeMicros(), line.entity().toString(), line.event().type());
  }

  /** The blob as evidence. */
  public static Evidence of(BlobAddress address) {
    return new Evidence.OfBlob(address.account(), address.container(), address.blob());
  }
}
