package dev.byos.simulator;

import dev.byos.model.artefact.BlobAddress;
import java.util.List;

/**
 * What a run came to.
 *
 * @param historySha256 lower-case hexadecimal digest of the bytes of {@code history.jsonl}
 * @param deliveries number of messages delivered
 * @param openEventsMaximal largest number of events that were decided and not persisted yet
 * @param clockWaitsForJournal how often virtual time had to wait because that number was at its
 *     limit
 * @param lastMicros virtual time of the last event
 * @param blobFailures blobs that could not be stored, in the order of their addresses
 * @param seconds wall-clock time of the simulation, for {@code timing.json} alone
 */
public record SimulationResult(
    long events,
    String historySha256,
    long deliveries,
    long openEventsMaximal,
    long clockWaitsForJournal,
    long lastMicros,
    List<BlobFailure> blobFailures,
    double seconds) {

  public SimulationResult {
    blobFailures = List.copyOf(blobFailures);
  }

  /** A blob that the store did not take, and why. */
  public record BlobFailure(BlobAddress address, String reason) {}
}
