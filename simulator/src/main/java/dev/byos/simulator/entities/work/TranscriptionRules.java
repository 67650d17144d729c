package dev.byos.simulator.entities.work;

import dev.byos.model.workload.WorkItem.BatchTranscription;

/** What the batch transcription API demands of a request. Sources: REST API 2024-11-15, quotas. */
final class TranscriptionRules {
  /** First api-version that demands a time to live and never signs listings of BYOS resources. */
  static final String VERSION_2024_11_15 = "2024-11-15";

  private static final long HOUR = 3_600_000_000L;
  private static final int MAXIMAL_FILES = 1_000;

  private TranscriptionRules() {}

  /** Whether a version is 2024-11-15 or later; v3.x versions are older. */
  static boolean newApi(String apiVersion) {
    return apiVersion != null
        && !apiVersion.startsWith("v")
        && apiVersion.compareTo(VERSION_2024_11_15) >= 0
        && apiVersion.length() >= 10;
  }

  /** Why a request is refused, null when it is in order. */
  static RecordingRules.Refusal check(BatchTranscription item) {
    if (item.files() < 1 || item.files() > MAXIMAL_FILES) {
      return refusal(
          "ExceededNumberOfRecordingsUris", item.files() + " files; 1 to 1000 are allowed");
    }
    long timeToLive = item.timeToLiveMicros();
    if (timeToLive > 744 * HOUR || (newApi(item.apiVersion()) && timeToLive < 6 * HOUR)) {
      return refusal("InvalidTimeToLive", "the time to live must be between 6 and 744 hours");
    }
    return null;
  }

  private static RecordingRules.Refusal refusal(String code, String message) {
    return new RecordingRules.Refusal(400, code, message);
  }
}
