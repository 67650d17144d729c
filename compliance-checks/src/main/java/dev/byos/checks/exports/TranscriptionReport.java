package dev.byos.checks.exports;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A batch transcription's report as it was found in the store. Source: page on getting batch
 * transcription results.
 *
 * @param detailsSucceeded number of inputs that the details call succeeded
 * @param detailsFailed number of inputs that the details call failed
 */
public record TranscriptionReport(
    int succeeded, int failed, int detailsSucceeded, int detailsFailed) {

  /** Reads a document that fits the schema. */
  static TranscriptionReport of(JsonNode document) {
    int succeeded = 0;
    int failed = 0;
    for (JsonNode detail : document.path("details")) {
      if (detail.path("status").asText().equals("Succeeded")) {
        succeeded++;
      } else {
        failed++;
      }
    }
    return new TranscriptionReport(
        document.path("successfulTranscriptionsCount").asInt(),
        document.path("failedTranscriptionsCount").asInt(),
        succeeded,
        failed);
  }
}
