package dev.byos.simulator.entities.work;

import dev.byos.model.report.Assumption;
import java.util.List;

/** What the streams and the work entities take for granted without a document that says so. */
public final class WorkAssumptions {

  private WorkAssumptions() {}

  /** All of them, in a fixed order. */
  public static List<Assumption> all() {
    return ALL;
  }

  private static Assumption assumption(String id, String statement, String reason) {
    return new Assumption(id, statement, reason);
  }

  private static final List<Assumption> ALL =
      List.of(
          assumption(
              "work-recording-media-stems",
              "Exported media are called {chunk}-audiowav.{documentId}.wav and"
                  + " {chunk}-videomp4.{documentId}.mp4.",
              "Only the stem audiomp3 is documented."),
          assumption(
              "work-recording-chunk-id",
              "The chunk id in exported names is the chunk's index, from 0.",
              "The quickstart shows a placeholder."),
          assumption(
              "work-recording-refusal",
              "Combinations of content, channel and format outside the published table, api-versions"
                  + " without external storage and destinations that are no blob container URL are"
                  + " answered with 400.",
              "The answer is not documented."),
          assumption(
              "work-recording-chunk-time",
              "A chunk is full when the recording has gone on for the profile's longest chunk,"
                  + " pauses included.",
              "Only the limit itself is documented."),
          assumption(
              "work-pause-on-start-fault",
              "The known fault of recordings started in pause states the first pause with duration 0"
                  + " in the metadata of the first chunk.",
              "The wrong figure is not documented."),
          assumption(
              "work-export-at-stop",
              "The export begins when the recording stops, up to 16 blobs at a time.",
              "No figure is published."),
          assumption(
              "work-media-survives-region-outage",
              "A call goes on while its media region is out of reach; only messages are lost.",
              "The behaviour of live media in an outage is not documented."),
          assumption(
              "work-retry",
              "Services write to storage with the retries of Azure's storage client library: four"
                  + " tries, exponential back-off, Retry-After respected.",
              "The retries of the services themselves are not documented."),
          assumption(
              "work-transcription-timing",
              "Running after about 5 s, done after a queue of about 1 min (95th percentile 15 min)"
                  + " plus a fifth of the audio's length.",
              "Documents give only the fifth and upper bounds."),
          assumption(
              "work-transcription-names",
              "In {transcriptionId}_{n}_{m}.json n is the index of the file, m is 0, and the report"
                  + " has n = number of files.",
              "The meaning of the numbers is not documented."),
          assumption(
              "work-transcription-destination",
              "In a destination container results are {transcriptionId}/contenturl_{n}.json and"
                  + " {transcriptionId}/report.json, written with the URL's SAS.",
              "The names are those that the files API shows."),
          assumption(
              "work-transcription-sources",
              "Source audio is read from outside the estate and never fails; a custom model is not"
                  + " read from storage.",
              "Input storage is no part of bring your own storage."),
          assumption(
              "work-log-schema",
              "Transcript logs of real-time recognition have the shape of batch results.",
              "The inner schema of .v2.json is not documented."),
          assumption(
              "work-log-folder",
              "The first level of customspeech-audiologs is an id of the resource, or of its"
                  + " endpoint when the endpoint logs; names have one underscore.",
              "Documents show both one and two underscores."),
          assumption(
              "work-custom-sizes",
              "Data sets hold 4,000 bytes per second of audio, models are 2 MiB.",
              "Keeps runs light; sizes are not documented."),
          assumption(
              "work-custom-model-names",
              "Custom Speech models are customspeech-models/{modelId}/model.bin.",
              "Only the container is documented."),
          assumption(
              "work-voice-container",
              "Custom Neural Voice keeps Consents/, TrainingSets/ and Models/ in a container"
                  + " customvoice-artifacts.",
              "No document names containers of text to speech."),
          assumption(
              "work-voice-consent",
              "A voice project without a recorded statement fails with 400 InvalidPrerequisite.",
              "The statement is demanded; the answer is not documented."),
          assumption(
              "work-deployment-time",
              "An endpoint answers 1 min (speech) or 2 min (voice) after the model is stored.",
              "No figure is published."));
}
