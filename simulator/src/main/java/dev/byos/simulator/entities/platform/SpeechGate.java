package dev.byos.simulator.entities.platform;

import dev.byos.model.event.EntityId;
import dev.byos.model.event.SpeechEvent.RequestAccepted;
import dev.byos.model.event.SpeechEvent.WorkRefused;
import dev.byos.simulator.entities.platform.SpeechResourceEntity.State;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.protocol.BeginWork;
import dev.byos.simulator.protocol.RefuseWork;
import dev.byos.simulator.protocol.WorkRequest;

/**
 * Lets work in, or says why not: the resource must exist, take that kind of work in its tier, and
 * have quota left (100 transcription requests in 10 seconds). Work on a resource without storage of
 * the customer's own is let in as well. Source: quotas page.
 */
final class SpeechGate {
  /** The quota counts by windows of this length. */
  static final long WINDOW_MICROS = 10 * Draws.SECOND;

  private static final int REQUESTS_PER_WINDOW = 100;

  private SpeechGate() {}

  static Decision decide(State state, WorkRequest request, Context context) {
    EntityId.Kind kind = request.work().kind();
    if (!state.exists()) {
      return refuse(request, 404, "ResourceNotFound", "there is no such Speech resource");
    }
    boolean counted = kind == EntityId.Kind.TRANSCRIPTION;
    switch (kind) {
      case TRANSCRIPTION, CUSTOM_VOICE -> {
        if ("F0".equals(state.request.sku())) {
          return refuse(
              request,
              400,
              "InvalidSubscription",
              "only standard subscriptions are valid for this operation");
        }
      }
      case RECOGNITION, CUSTOM_SPEECH -> {
        // Every tier takes these.
      }
      default -> {
        return refuse(
            request, 400, "InvalidRequest", "a Speech resource does not take " + kind.wireName());
      }
    }
    boolean full =
        counted
            && Math.floorDiv(context.nowMicros(), WINDOW_MICROS) == state.window
            && state.requests >= REQUESTS_PER_WINDOW;
    if (full) {
      return refuse(
          request, 429, "TooManyRequests", "more than 100 requests in 10 seconds were sent");
    }
    Decision.Builder decision = Decision.builder();
    if (counted) {
      decision.event(new RequestAccepted(request.work().toString(), kind.wireName()));
    }
    return decision
        .send(
            request.work(),
            new BeginWork(
                request,
                context.self(),
                state.storageAccount,
                state.identityType,
                state.storagePrincipalId,
                state.resourceId))
        .build();
  }

  private static Decision refuse(WorkRequest request, int status, String code, String message) {
    return Decision.builder()
        .event(
            new WorkRefused(
                request.work().toString(), request.work().kind().wireName(), status, code, message))
        .send(request.work(), new RefuseWork(request, status, code, message))
        .build();
  }
}
