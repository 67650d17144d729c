package dev.byos.model.event;

import java.util.List;

/** A batch transcription. Entity {@code transcription/<stream>-<number>}. */
public sealed interface TranscriptionEvent extends Event {

  /** The client submitted it and the service accepted it (status NotStarted). */
  record TranscriptionSubmitted(
      String transcriptionId,
      String speech,
      String stream,
      String apiVersion,
      String locale,
      int files,
      long audioMicros,
      long timeToLiveMicros,
      String destinationContainerUrl,
      long submittedAtMicros,
      int status)
      implements TranscriptionEvent {}

  /** The service refused it. */
  record TranscriptionRejected(
      String speech, String stream, int files, int status, String code, String message)
      implements TranscriptionEvent {}

  /** Status Running. */
  record TranscriptionStarted(String transcriptionId) implements TranscriptionEvent {}

  /**
   * Status Succeeded: every result and the report are stored.
   *
   * @param account account that holds the results
   * @param results number of result files beside the report
   */
  record TranscriptionSucceeded(
      String transcriptionId,
      String account,
      String storageRegion,
      int results,
      int failedFiles,
      long submittedAtMicros)
      implements TranscriptionEvent {}

  /** Status Failed. */
  record TranscriptionFailed(String transcriptionId, String code, String message)
      implements TranscriptionEvent {}

  /**
   * The client listed the result files.
   *
   * @param sasValidityMicros validity of the URLs; 0 for plain URLs
   */
  record ResultsListed(
      String transcriptionId, int files, long sasValidityMicros, List<String> names)
      implements TranscriptionEvent {}

  /** The client asked for the status. */
  record StatusPolled(String transcriptionId, String status) implements TranscriptionEvent {}

  /** Time to live is over: results and transcription are gone. */
  record TranscriptionExpired(String transcriptionId) implements TranscriptionEvent {}
}
