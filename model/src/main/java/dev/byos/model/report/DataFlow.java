package dev.byos.model.report;

/**
 * Bytes of one kind that came from one region to rest in one place: which border they crossed, how
 * much there was and how long it stayed. Egress, storage cost and residency are read from it.
 *
 * @param artefact an {@link dev.byos.model.artefact.ArtefactKind} name; {@code built-in copy} for
 *     what Communication Services keeps by itself
 * @param fromRegion where the bytes were made
 * @param fromGeography geography of that region, empty when unknown
 * @param holder entity id of what they rest in, such as {@code storage/recseu} or {@code
 *     communication/acs-europe}
 * @param toRegion where that is
 * @param toGeography geography of that region (data location of built-in storage), empty when
 *     unknown
 * @param blobs number of blobs or copies
 * @param gibibyteHours sum over all blobs of size and time at rest, until deletion, expiry or the
 *     end of the history
 * @param longestRestMicros longest time that one of them rested
 * @param restingBlobs those that still rested at the end of the history
 */
public record DataFlow(
    String artefact,
    String fromRegion,
    String fromGeography,
    String holder,
    String toRegion,
    String toGeography,
    long blobs,
    long bytes,
    double gibibyteHours,
    long longestRestMicros,
    long restingBlobs) {

  /** Whether the bytes left the geography in which they were made, as far as both are known. */
  public boolean crossesBorder() {
    return !fromGeography.isEmpty() && !toGeography.isEmpty() && !fromGeography.equals(toGeography);
  }
}
