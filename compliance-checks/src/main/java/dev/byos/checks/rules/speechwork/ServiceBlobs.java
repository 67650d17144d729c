package dev.byos.checks.rules.speechwork;

import dev.byos.model.artefact.SpeechContainers;
import dev.byos.model.event.Access;
import java.util.Optional;

/** Reads from a blob's name whose artefact it is. The paths are documented as informational. */
final class ServiceBlobs {
  private static final String RESULTS = "TranscriptionData/";

  private ServiceBlobs() {}

  /**
   * The transcription or model that an accessed artefact belongs to; empty outside the artefact and
   * model containers and where the name does not tell.
   */
  static Optional<String> idOf(Access access) {
    String blob = access.blob();
    if (blob == null) {
      return Optional.empty();
    }
    if (SpeechContainers.ARTIFACTS.equals(access.container()) && blob.startsWith(RESULTS)) {
      return before(blob, '_', RESULTS.length());
    }
    return SpeechContainers.MODELS.equals(access.container())
        ? before(blob, '/', 0)
        : Optional.empty();
  }

  private static Optional<String> before(String blob, char mark, int from) {
    int end = blob.indexOf(mark, from);
    return end <= from ? Optional.empty() : Optional.of(blob.substring(from, end));
  }
}
