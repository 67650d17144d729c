package dev.byos.simulator.entities.work;

import dev.byos.model.workload.WorkItem.Destination;
import dev.byos.model.workload.WorkItem.Recording;

/**
 * What Communication Services demands of a request to record. Sources: call recording overview
 * (kinds and formats), Call Automation API 2024-04-15 (external storage and pause on start appear
 * there first).
 */
final class RecordingRules {
  /** First api-version that takes a destination or {@code pauseOnStart}. */
  static final String FIRST_VERSION_WITH_DESTINATION = "2024-04-15";

  /** Largest number of channels of an unmixed recording. */
  static final int MAXIMAL_CHANNELS = 5;

  private RecordingRules() {}

  /** Why a request is refused. */
  record Refusal(int status, String code, String message) {}

  /** The refusal of a request, null when it is in order. */
  static Refusal check(Recording recording) {
    if (!kindsFit(recording.content(), recording.channel(), recording.format())) {
      return invalid(
          recording.content()
              + " "
              + recording.channel()
              + " can't be recorded as "
              + recording.format());
    }
    String version = recording.apiVersion();
    boolean old = version != null && version.compareTo(FIRST_VERSION_WITH_DESTINATION) < 0;
    if (old && recording.pauseOnStart()) {
      return invalid("api-version " + version + " does not know pauseOnStart");
    }
    String callback = recording.callbackUri();
    if (callback != null && !callback.startsWith("https://")) {
      return invalid("the callback URI must be HTTPS");
    }
    Destination destination = recording.destination();
    if (destination == null) {
      return null;
    }
    if (old) {
      return invalid("api-version " + version + " does not know a recording destination");
    }
    if (!isBlobContainerUrl(destination)) {
      return invalid("the recording destination is no Azure blob container URL");
    }
    return null;
  }

  private static Refusal invalid(String message) {
    return new Refusal(400, "BadRequest", message);
  }

  private static boolean kindsFit(String content, String channel, String format) {
    return switch (format) {
      case "mp4" -> content.equals("audioVideo") && channel.equals("mixed");
      case "mp3" -> content.equals("audio") && channel.equals("mixed");
      case "wav" ->
          content.equals("audio") && (channel.equals("mixed") || channel.equals("unmixed"));
      default -> false;
    };
  }

  private static boolean isBlobContainerUrl(Destination destination) {
    String url = destination.url();
    if (destination.container() == null || destination.container().isEmpty()) {
      return false;
    }
    if (url == null) {
      return destination.account() != null;
    }
    int host = url.indexOf("://") + 3;
    int path = url.indexOf('/', host);
    return url.startsWith("https://") && path > 0 && url.substring(host, path).contains(".blob.");
  }

  /** Audio channels of the file. */
  static int channels(Recording recording, int participants) {
    return recording.channel().equals("unmixed")
        ? Math.min(Math.max(1, participants), MAXIMAL_CHANNELS)
        : 1;
  }
}
