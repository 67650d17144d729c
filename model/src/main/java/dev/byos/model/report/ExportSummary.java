package dev.byos.model.report;

import dev.byos.model.artefact.BlobAddress;
import java.util.List;

/**
 * What became of every expected artefact: {@code expected = stored + failed + missing + expired},
 * and every stored one is verified, corrupt or misplaced (unless {@code verification} says that
 * there was nothing to read).
 *
 * @param verification {@code byte-for-byte}, {@code descriptors-only} or {@code not-read} with a
 *     reason
 * @param failed the history says why it could not be stored
 * @param missing the history says it is stored; the store does not have it
 * @param corrupt stored, but not as the history says
 * @param unexpected in the store, but nothing in the history accounts for it
 * @param misplaced found in another account or container than the history says
 */
public record ExportSummary(
    String verification,
    long expected,
    long stored,
    long verified,
    long expired,
    long bytes,
    List<Problem> failed,
    List<Problem> missing,
    List<Problem> corrupt,
    List<Problem> unexpected,
    List<Problem> misplaced) {

  public ExportSummary {
    failed = List.copyOf(failed);
    missing = List.copyOf(missing);
    corrupt = List.copyOf(corrupt);
    unexpected = List.copyOf(unexpected);
    misplaced = List.copyOf(misplaced);
  }

  /**
   * One artefact that is not as it should be.
   *
   * @param reason one sentence
   * @param event number of the event that it rests on, or 0
   */
  public record Problem(BlobAddress address, String artefact, String reason, long event) {}
}
