package dev.byos.model.estate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a deployment is meant for where the deployed resources cannot say it themselves: recordings
 * get their destination only when they start, and a Speech resource does not tell whether it will
 * transcribe or speak. Comes from a policy file or from a scenario's workload.
 *
 * @param recordingDestinations where recordings of Communication Services resources go
 * @param speechUses what Speech resources are used for, by resource name
 * @param allowedStorageSkus SKUs that storage accounts may have, Azure's words; empty for no demand
 */
public record Intent(
    List<RecordingDestination> recordingDestinations,
    Map<String, Set<SpeechUse>> speechUses,
    List<String> allowedStorageSkus) {

  public Intent {
    recordingDestinations = List.copyOf(recordingDestinations);
    allowedStorageSkus = List.copyOf(allowedStorageSkus);
    speechUses = Map.copyOf(new TreeMap<>(speechUses));
  }

  /** No demand on SKUs. */
  public Intent(
      List<RecordingDestination> recordingDestinations, Map<String, Set<SpeechUse>> speechUses) {
    this(recordingDestinations, speechUses, List.of());
  }

  /** Nothing is stated. */
  public static Intent none() {
    return new Intent(List.of(), Map.of());
  }

  /** What a Speech resource is used for. */
  public enum SpeechUse {
    SPEECH_TO_TEXT("speechToText"),
    TEXT_TO_SPEECH("textToSpeech");

    private final String wireName;

    SpeechUse(String wireName) {
      this.wireName = wireName;
    }

    /** The word used in policy files. */
    public String wireName() {
      return wireName;
    }
  }

  /**
   * Where the recordings of a resource go.
   *
   * @param communication name of the Communication Services resource
   * @param account name of the storage account
   * @param container name of the container, or null when it does not matter
   */
  public record RecordingDestination(String communication, String account, String container) {}
}
