package dev.byos.checks.rules;

import dev.byos.model.event.Access;

/** Tells whose work an access to storage belongs to. */
public final class SpeechAccess {

  private SpeechAccess() {}

  /** Whether Speech made the access for a piece of its work (customers and lifecycle left out). */
  public static boolean isBySpeech(Access access) {
    return !"USER".equals(access.principalKind())
        && !"SERVICE".equals(access.principalKind())
        && isSpeechWork(access.workId());
  }

  /** Whether Communication Services made the access for a recording. */
  public static boolean isByCommunication(Access access) {
    return !"USER".equals(access.principalKind())
        && !"SERVICE".equals(access.principalKind())
        && access.workId() != null
        && (access.workId().startsWith("call/") || access.workId().startsWith("communication/"));
  }

  /** Whether an entity id names work on a Speech resource. */
  public static boolean isSpeechWork(String workId) {
    return workId != null
        && (workId.startsWith("transcription/")
            || workId.startsWith("recognition/")
            || workId.startsWith("custom-speech/")
            || workId.startsWith("custom-voice/")
            || workId.startsWith("speech/"));
  }

  /** Whether the access belongs to text to speech. */
  public static boolean isTextToSpeech(Access access) {
    return access.workId() != null && access.workId().startsWith("custom-voice/");
  }
}
