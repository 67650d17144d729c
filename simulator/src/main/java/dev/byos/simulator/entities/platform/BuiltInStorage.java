package dev.byos.simulator.entities.platform;

import dev.byos.model.event.CommunicationEvent.BuiltInCopyKept;
import dev.byos.model.event.CommunicationEvent.RecordingFileStatusDelivered;
import dev.byos.model.event.CommunicationEvent.RecordingFileStatusPublished;
import dev.byos.model.region.RoundTrip;
import dev.byos.model.timeline.Fault;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.Message;
import dev.byos.simulator.protocol.RecordingFinished;

/**
 * What becomes of a finished recording at its Communication Services resource: a copy is kept for
 * the profile's time even when the export succeeded, the status is published within a few minutes
 * and delivered to the client's region, and the customer may fetch a recording whose export failed
 * for as long as the copy exists. Sources: BYOS overview (known issues), call recording concept
 * page, recording quickstart.
 */
final class BuiltInStorage {
  private static final long PUBLICATION_FROM_MICROS = 15 * Draws.SECOND;
  private static final long PUBLICATION_UNTIL_MICROS = 180 * Draws.SECOND;
  private static final long DELIVERY_AGAIN_MICROS = 60 * Draws.SECOND;
  private static final long MILLIS = 1_000;

  private BuiltInStorage() {}

  /** Timer: the notification is due. */
  record Publish(RecordingFinished recording, long expiresAtMicros) implements Message {}

  /** Timer: the notification reaches the subscriber. */
  record Deliver(
      String recordingId,
      String callId,
      String clientRegion,
      long bytes,
      long downloadAfterMicros,
      long expiresAtMicros)
      implements Message {}

  /** Timer: the customer fetches the recording. */
  record Download(String recordingId, String callId, long bytes) implements Message {}

  /** Timer: the copy's time is over. */
  record Expire(String recordingId, String callId) implements Message {}

  static Decision keep(RecordingFinished recording, Context context) {
    long kept = context.world().scenario().profile().builtInCopyMicros();
    long expiresAt = context.nowMicros() + kept;
    return Decision.builder()
        .event(
            new BuiltInCopyKept(
                recording.recordingId(),
                recording.callId(),
                recording.chunks().size(),
                recording.bytes(),
                expiresAt))
        .after(
            Draws.uniformMicros(
                context.random(), PUBLICATION_FROM_MICROS, PUBLICATION_UNTIL_MICROS),
            context.self(),
            new Publish(recording, expiresAt))
        .after(kept, context.self(), new Expire(recording.recordingId(), recording.callId()))
        .build();
  }

  static Decision publish(Publish publish, Context context) {
    RecordingFinished recording = publish.recording();
    return Decision.builder()
        .event(
            new RecordingFileStatusPublished(
                recording.recordingId(),
                recording.callId(),
                recording.storageType(),
                recording.exportFailed(),
                recording.chunks(),
                recording.contentType(),
                recording.channelType(),
                recording.formatType(),
                recording.recordingStartMicros(),
                recording.recordingDurationMillis(),
                recording.sessionEndReason()))
        .after(
            wayMicros(recording.clientRegion(), context)
                + Draws.eventDeliveryMicros(context.random()),
            context.self(),
            new Deliver(
                recording.recordingId(),
                recording.callId(),
                recording.clientRegion(),
                recording.bytes(),
                recording.exportFailed() ? recording.downloadAfterMicros() : -1,
                publish.expiresAtMicros()))
        .build();
  }

  static Decision deliver(Deliver deliver, Context context) {
    boolean down =
        context
            .world()
            .faults()
            .inForce(
                context.nowMicros(),
                Fault.RegionDown.class,
                fault -> fault.region().equals(deliver.clientRegion()))
            .isPresent();
    if (down) {
      return Decision.builder().after(DELIVERY_AGAIN_MICROS, context.self(), deliver).build();
    }
    Decision.Builder decision =
        Decision.builder()
            .event(
                new RecordingFileStatusDelivered(
                    deliver.recordingId(), deliver.callId(), deliver.clientRegion()));
    // Who comes too late finds nothing; the expiry is in the history already.
    if (deliver.downloadAfterMicros() >= 0
        && deliver.downloadAfterMicros() < deliver.expiresAtMicros() - context.nowMicros()) {
      decision.after(
          deliver.downloadAfterMicros(),
          context.self(),
          new Download(deliver.recordingId(), deliver.callId(), deliver.bytes()));
    }
    return decision.build();
  }

  /** Half of the published median round trip; event delivery has no measured spread of its own. */
  private static long wayMicros(String clientRegion, Context context) {
    return context
        .world()
        .regions()
        .roundTrip(context.region(), clientRegion)
        .map(RoundTrip::p50Millis)
        .map(millis -> (long) (millis * MILLIS / 2))
        .orElse(1L);
  }
}
