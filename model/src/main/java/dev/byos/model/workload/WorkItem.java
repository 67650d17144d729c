package dev.byos.model.workload;

import java.util.List;

/** One stream of work on one resource. */
public sealed interface WorkItem {

  /** Name of the stream, unique in the scenario; entity ids are derived from it. */
  String name();

  /** Name of the resource that does the work. */
  String on();

  /** Region of the client that asks for the work, normal form. */
  String from();

  /** When pieces of work begin. */
  Arrivals arrivals();

  /** Largest number of pieces; 0 for no limit other than the scenario's duration. */
  int limit();

  /**
   * Calls on a Communication Services resource, recorded or not.
   *
   * @param mediaRegion region where the call's media is processed
   * @param participants number of people in a call, at least 1
   * @param recording null for calls that are not recorded
   */
  record Calls(
      String name,
      String on,
      String from,
      Arrivals arrivals,
      int limit,
      String mediaRegion,
      DurationSpec length,
      int participants,
      Recording recording)
      implements WorkItem {}

  /**
   * How calls are recorded.
   *
   * @param content {@code audio} or {@code audioVideo}
   * @param channel {@code mixed} or {@code unmixed}
   * @param format {@code wav}, {@code mp3} or {@code mp4}
   * @param destination storage account and container path; null to keep recordings in built-in
   *     storage
   * @param apiVersion api-version of the recording requests
   * @param startDelay time from the start of the call to the request to record
   * @param pauses intervals during which the recording is paused, relative to the start of the
   *     recording
   * @param pauseOnStart whether the recording starts paused; the first entry of {@code pauses} then
   *     says how long
   * @param consentRecorded whether the operator recorded the participants' consent
   * @param downloadFailedAfterMicros how long after a failed export the customer fetches the
   *     recording; negative for never
   * @param callbackUri where the service tells of changes of the recording's state; null for
   *     nowhere
   */
  record Recording(
      String content,
      String channel,
      String format,
      Destination destination,
      String apiVersion,
      DurationSpec startDelay,
      List<Pause> pauses,
      boolean pauseOnStart,
      boolean consentRecorded,
      long downloadFailedAfterMicros,
      String callbackUri) {
    public Recording {
      pauses = List.copyOf(pauses);
    }

    /** Recording of whose state nobody is told. */
    public Recording(
        String content,
        String channel,
        String format,
        Destination destination,
        String apiVersion,
        DurationSpec startDelay,
        List<Pause> pauses,
        boolean pauseOnStart,
        boolean consentRecorded,
        long downloadFailedAfterMicros) {
      this(
          content,
          channel,
          format,
          destination,
          apiVersion,
          startDelay,
          pauses,
          pauseOnStart,
          consentRecorded,
          downloadFailedAfterMicros,
          null);
    }
  }

  /**
   * Where recordings go.
   *
   * @param account storage account name within the estate; null when the URL names none of them
   * @param container container, or null when the URL has none
   * @param path path within the container, empty for its root
   * @param url the destination as sent to the service, complete with any query (a SAS is a fault
   *     that rules report)
   */
  record Destination(String account, String container, String path, String url) {}

  /** A pause: begins {@code after} the start of the recording and lasts {@code length}. */
  record Pause(DurationSpec after, DurationSpec length) {}

  /**
   * Batch transcriptions on a Speech resource.
   *
   * @param files audio files in one request, 1 to 1000
   * @param audio length of one file
   * @param channels audio channels of the files, 1 or 2
   * @param timeToLiveMicros results expire this long after completion; 0 for no expiry (api before
   *     2024-11-15)
   * @param destinationContainerUrl results are sent there instead of the associated account; null
   *     normally
   * @param sasValidityMicros validity asked for when listing results; 0 for plain URLs; negative
   *     when not stated
   * @param pollEveryMicros how often the client asks for the status
   * @param customModel uses the newest model of a Custom Speech stream of that name; null for the
   *     base model
   */
  record BatchTranscription(
      String name,
      String on,
      String from,
      Arrivals arrivals,
      int limit,
      String apiVersion,
      String locale,
      int files,
      DurationSpec audio,
      int channels,
      long timeToLiveMicros,
      String destinationContainerUrl,
      long sasValidityMicros,
      long pollEveryMicros,
      String customModel)
      implements WorkItem {}

  /**
   * Real-time recognition sessions.
   *
   * @param logging whether the session asks for audio and transcription result logging
   * @param endpointLogging whether the custom endpoint has logging on (wins over the session's
   *     setting)
   */
  record Recognition(
      String name,
      String on,
      String from,
      Arrivals arrivals,
      int limit,
      String locale,
      DurationSpec length,
      boolean logging,
      boolean endpointLogging)
      implements WorkItem {}

  /**
   * Custom Speech projects: data sets, a model, an endpoint.
   *
   * @param datasets number of acoustic data sets per project
   * @param audio amount of audio in one data set
   * @param training time that training takes
   * @param deployEndpoint whether the model is deployed to an endpoint
   */
  record CustomSpeech(
      String name,
      String on,
      String from,
      Arrivals arrivals,
      int limit,
      String locale,
      int datasets,
      DurationSpec audio,
      DurationSpec training,
      boolean deployEndpoint)
      implements WorkItem {}

  /**
   * Custom Neural Voice projects: consent, training set, model, endpoint.
   *
   * @param audio amount of training audio
   * @param training time that training takes
   * @param consentRecorded whether the voice talent's statement is uploaded
   */
  record CustomVoice(
      String name,
      String on,
      String from,
      Arrivals arrivals,
      int limit,
      String locale,
      DurationSpec audio,
      DurationSpec training,
      boolean consentRecorded,
      boolean deployEndpoint)
      implements WorkItem {}
}
