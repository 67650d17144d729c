package dev.byos.simulator.entities.work;

import dev.byos.model.workload.WorkItem.Destination;
import dev.byos.model.workload.WorkItem.Recording;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Ids and blob names of one call's recording. Sources: Call Automation API examples (ids),
 * quickstart for bring your own storage (paths).
 *
 * @param recordingId base64 of a small JSON object, as the service's own ids are
 * @param folder path within the container that all blobs of the recording share, with a final slash
 * @param region region named in document ids
 */
record RecordingNames(
    String callId,
    String serverCallId,
    String recordingId,
    String folder,
    String region,
    String extension) {
  private static final String OBJECTS = "https://storage.asm.skype.com/v1/objects/";

  static String callId(Draws draws) {
    return draws.guid("call-id");
  }

  /**
   * The names of a recording.
   *
   * @param compactDate day on which the recording began, {@code yyyyMMdd}
   */
  static RecordingNames of(Draws draws, Recording recording, String compactDate, String region) {
    String callId = callId(draws);
    String recordingId =
        base64(
            "{\"PlatformEndpointId\":\""
                + draws.guid("platform-endpoint")
                + "\",\"ResourceSpecificId\":\""
                + draws.guid("recording")
                + "\"}");
    String serverCallId =
        base64(
            "https://conv-"
                + region
                + ".conv.skype.com/conv/"
                + draws.hex32("conversation", 0).substring(0, 22)
                + "?i=1");
    Destination destination = recording.destination();
    String prefix = destination == null ? "" : prefix(destination.path());
    String folder =
        prefix
            + compactDate
            + '/'
            + callId
            + '/'
            + recordingId.substring(0, 8)
            + '-'
            + draws.guid("export")
            + '/';
    return new RecordingNames(
        callId, serverCallId, recordingId, folder, region, recording.format());
  }

  private static String prefix(String path) {
    if (path == null || path.isEmpty()) {
      return "";
    }
    int from = path.startsWith("/") ? 1 : 0;
    return path.endsWith("/") ? path.substring(from) : path.substring(from) + '/';
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Id of a chunk's document. */
  String documentId(Draws draws, int chunk) {
    return "0-" + region + "-d" + (chunk + 1) + '-' + draws.hex32("document", chunk);
  }

  /** Name of a chunk's metadata blob. */
  String metadataBlob(int chunk, String documentId) {
    return folder + chunk + "-acsmetadata." + documentId + ".json";
  }

  /** Name of a chunk's media blob. */
  String mediaBlob(int chunk, String documentId) {
    return folder + chunk + '-' + stem() + '.' + documentId + '.' + extension;
  }

  /** Only the stem of mp3 files is documented. */
  private String stem() {
    return switch (extension) {
      case "mp3" -> "audiomp3";
      case "wav" -> "audiowav";
      default -> "videomp4";
    };
  }

  /** Where built-in storage serves the media of a document. */
  String builtInContent(String documentId) {
    return OBJECTS + documentId + (extension.equals("mp4") ? "/content/video" : "/content/audio");
  }

  /** Where built-in storage serves the metadata of a document. */
  static String builtInMetadata(String documentId) {
    return OBJECTS + documentId + "/content/acsmetadata";
  }

  /** Content type of the media. */
  String contentType() {
    return switch (extension) {
      case "mp3" -> "audio/mpeg";
      case "wav" -> "audio/wav";
      default -> "video/mp4";
    };
  }
}
