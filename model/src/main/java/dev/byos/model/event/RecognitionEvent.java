package dev.byos.model.event;

/** A real-time recognition session. Entity {@code recognition/<stream>-<number>}. */
public sealed interface RecognitionEvent extends Event {

  /**
   * The session began.
   *
   * @param logging whether audio and transcript are logged, by session or endpoint setting
   * @param loggedBy {@code endpoint}, {@code session} or {@code none}
   */
  record SessionStarted(
      String sessionId,
      String speech,
      String stream,
      String locale,
      boolean logging,
      String loggedBy)
      implements RecognitionEvent {}

  /** The service refused the session. */
  record SessionRejected(String speech, String stream, int status, String code, String message)
      implements RecognitionEvent {}

  /** The session ended. */
  record SessionEnded(String sessionId, long lengthMicros) implements RecognitionEvent {}

  /** Audio and transcript logs are stored. */
  record SessionLogged(String sessionId, String account, String storageRegion, long endedAtMicros)
      implements RecognitionEvent {}

  /** The logs could not be stored; recognition itself was not affected. */
  record SessionLogFailed(String sessionId, String account, int status, String code, String message)
      implements RecognitionEvent {}

  /** Retention is over: the logs are gone. */
  record SessionLogExpired(String sessionId) implements RecognitionEvent {}
}
