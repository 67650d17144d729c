package dev.byos.simulator.protocol;

import dev.byos.model.event.EntityId;
import dev.byos.simulator.entity.Message;

/**
 * A client asks a Speech or Communication Services resource to take on a piece of work. The
 * resource either refuses it (and records that) or hands it on to the work's own entity with {@link
 * BeginWork}.
 *
 * @param work id of the entity that will do the work
 * @param stream name of the stream of the scenario that it belongs to
 * @param number position in the stream, from 1
 * @param clientRegion where the client is
 * @param requestedAtMicros when the client asked first
 * @param attempt 1 for the first try; the client tries again when the request does not arrive
 */
public record WorkRequest(
    EntityId work,
    String stream,
    int number,
    String clientRegion,
    long requestedAtMicros,
    int attempt)
    implements Message {

  /** A first try. */
  public WorkRequest(
      EntityId work, String stream, int number, String clientRegion, long requestedAtMicros) {
    this(work, stream, number, clientRegion, requestedAtMicros, 1);
  }
}
