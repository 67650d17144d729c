package dev.byos.model.event;

/** A Custom Speech project. Entity {@code custom-speech/<stream>-<number>}. */
public sealed interface CustomSpeechEvent extends Event {

  /** The project began. */
  record SpeechProjectStarted(String projectId, String speech, String stream, String locale)
      implements CustomSpeechEvent {}

  /** The service refused the project. */
  record SpeechProjectRejected(
      String speech, String stream, int status, String code, String message)
      implements CustomSpeechEvent {}

  /** A data set was stored and read. */
  record DatasetImported(String projectId, String datasetId, int acceptedLines, long audioMicros)
      implements CustomSpeechEvent {}

  /** Training began. */
  record SpeechTrainingStarted(String projectId, String modelId, int datasets)
      implements CustomSpeechEvent {}

  /** The model is stored. */
  record SpeechModelTrained(
      String projectId, String modelId, String account, String storageRegion, long startedAtMicros)
      implements CustomSpeechEvent {}

  /** The model answers at an endpoint. */
  record SpeechEndpointDeployed(String projectId, String modelId, String endpointId)
      implements CustomSpeechEvent {}

  /** The project failed. */
  record SpeechProjectFailed(String projectId, String step, int status, String code, String message)
      implements CustomSpeechEvent {}
}
