package dev.byos.checks.exports;

import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.SpeechContainers;
import dev.byos.model.event.CallEvent.RecordingStarted;

/**
 * Where a piece of work must leave its artefacts: the destination of a recording, or the account
 * associated with a Speech resource. Container names are those of the Speech documents.
 *
 * @param account null when the history does not tell
 * @param container null when it depends on the kind of artefact
 * @param path path within the container, empty for its root
 */
record Home(String account, String container, String path) {
  private static final String UNKNOWN = "?";

  /** Nothing says where artefacts belong. */
  static Home unknown() {
    return new Home(null, null, "");
  }

  /** The destination of a recording. */
  static Home ofRecording(RecordingStarted started) {
    return new Home(
        started.destinationAccount(),
        started.destinationContainer(),
        withoutOuterSlashes(started.destinationPath()));
  }

  /** A destination path in the form in which names of blobs have it; null is the root. */
  static String withoutOuterSlashes(String path) {
    return path == null ? "" : path.replaceAll("^/+|/+$", "");
  }

  /** The containers of an associated account. */
  static Home ofSpeech(String account) {
    return new Home(account, null, "");
  }

  /** The container that documents name for a kind of artefact, or null. */
  static String documentedContainer(ArtefactKind kind) {
    return switch (kind) {
      case TRANSCRIPTION_RESULT, TRANSCRIPTION_REPORT, SPEECH_DATASET -> SpeechContainers.ARTIFACTS;
      case SPEECH_MODEL -> SpeechContainers.MODELS;
      case RECOGNITION_AUDIO_LOG, RECOGNITION_TRANSCRIPT_LOG -> SpeechContainers.AUDIO_LOGS;
      case VOICE_CONSENT, VOICE_TRAINING_SET, VOICE_MODEL -> SpeechContainers.VOICE;
      case RECORDING_MEDIA, RECORDING_METADATA -> null;
    };
  }

  /** An address for a report on something that has none. */
  BlobAddress expecting(ArtefactKind kind, String key) {
    String documented = container != null ? container : documentedContainer(kind);
    String name = key == null ? kind.name() : "*." + key + ".*";
    return new BlobAddress(
        account == null ? UNKNOWN : account,
        documented == null ? UNKNOWN : documented,
        path.isEmpty() ? name : path + "/" + name);
  }

  /** Whether an address is where this home wants a kind of artefact to be. */
  boolean holds(ArtefactKind kind, BlobAddress address) {
    String documented = container != null ? container : documentedContainer(kind);
    return (account == null || account.equals(address.account()))
        && (account == null || documented == null || documented.equals(address.container()))
        && (path.isEmpty() || address.blob().startsWith(path + "/"));
  }
}
