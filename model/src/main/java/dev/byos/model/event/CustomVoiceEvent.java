package dev.byos.model.event;

/** A Custom Neural Voice project. Entity {@code custom-voice/<stream>-<number>}. */
public sealed interface CustomVoiceEvent extends Event {

  /** The project began. */
  record VoiceProjectStarted(String projectId, String speech, String stream, String locale)
      implements CustomVoiceEvent {}

  /** The service refused the project. */
  record VoiceProjectRejected(String speech, String stream, int status, String code, String message)
      implements CustomVoiceEvent {}

  /** The voice talent's statement is stored. */
  record ConsentStored(String projectId, String consentId) implements CustomVoiceEvent {}

  /** The training set is stored and read. */
  record TrainingSetImported(String projectId, String trainingSetId, long audioMicros)
      implements CustomVoiceEvent {}

  /** Training began. */
  record VoiceTrainingStarted(String projectId, String modelId) implements CustomVoiceEvent {}

  /** The voice model is stored. */
  record VoiceModelTrained(
      String projectId, String modelId, String account, String storageRegion, long startedAtMicros)
      implements CustomVoiceEvent {}

  /** The voice answers at an endpoint. */
  record VoiceEndpointDeployed(String projectId, String modelId, String endpointId)
      implements CustomVoiceEvent {}

  /** The project failed. */
  record VoiceProjectFailed(String projectId, String step, int status, String code, String message)
      implements CustomVoiceEvent {}
}
