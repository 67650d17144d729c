package dev.byos.scenarios.script;

import dev.byos.model.workload.DurationSpec;
import dev.byos.model.workload.WorkItem.Destination;
import dev.byos.model.workload.WorkItem.Pause;
import dev.byos.model.workload.WorkItem.Recording;
import dev.byos.scenarios.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how calls are recorded. Combinations that the service refuses are left to the service. */
final class RecordingReader {
  private static final Pattern URL =
      Pattern.compile("https?://([^./?]+)[.]blob[.][^/?]+/?([^/?]*)/?([^?]*)(?:[?].*)?");

  private final Names names;

  RecordingReader(Names names) {
    this.names = names;
  }

  Recording read(Section section) {
    String content = section.word("content", Words.of("audio", "audioVideo"), "audio");
    String channel = section.word("channel", Words.of("mixed", "unmixed"), "mixed");
    boolean pauseOnStart = section.flag("pauseOnStart", false);
    List<Pause> pauses = new ArrayList<>();
    for (YamlNode item : section.items("pauses")) {
      Section pause = section.section("pauses", "pause", item.place(), item);
      pause.requireField("length");
      pauses.add(
          new Pause(
              Times.length(pause, "after", new DurationSpec.Fixed(0)),
              Times.length(pause, "length", new DurationSpec.Fixed(0))));
    }
    if (pauseOnStart && pauses.isEmpty()) {
      section.problem(
          section.placeOf("pauseOnStart"),
          "'pauseOnStart' needs an entry in 'pauses' whose length says how long");
    }
    return new Recording(
        content,
        channel,
        section.word("format", Words.of("wav", "mp3", "mp4"), defaultFormat(content, channel)),
        destination(section),
        section.text("apiVersion", "2025-05-15"),
        Times.length(section, "startDelay", new DurationSpec.Fixed(2_000_000)),
        pauses,
        pauseOnStart,
        section.flag("consentRecorded", true),
        section.has("downloadFailedAfter") ? Times.duration(section, "downloadFailedAfter", 0) : -1,
        section.text("callbackUri", null));
  }

  private static String defaultFormat(String content, String channel) {
    if (content.equals("audioVideo")) {
      return "mp4";
    }
    return channel.equals("unmixed") ? "wav" : "mp3";
  }

  /** {@code account/container/path}, a full URL, or nothing for built-in storage. */
  private Destination destination(Section section) {
    YamlNode node = section.node("to").orElse(null);
    if (node == null) {
      return null;
    }
    String text = section.text("to", "");
    Matcher url = URL.matcher(text);
    if (url.matches()) {
      String account = names.storageAccounts().contains(url.group(1)) ? url.group(1) : null;
      String container = url.group(2).isEmpty() ? null : url.group(2);
      return new Destination(account, container, trimmed(url.group(3)), text);
    }
    if (text.contains("://")) {
      return new Destination(null, null, "", text);
    }
    String[] parts = text.split("/", 3);
    section.checkReference(
        "to", node.place(), "storage account", parts[0], names.storageAccounts());
    String container = parts.length > 1 && !parts[1].isEmpty() ? parts[1] : null;
    String path = parts.length > 2 ? trimmed(parts[2]) : "";
    StringBuilder sent =
        new StringBuilder("https://").append(parts[0]).append(".blob.core.windows.net");
    if (container != null) {
      sent.append('/').append(container);
    }
    if (!path.isEmpty()) {
      sent.append('/').append(path);
    }
    return new Destination(parts[0], container, path, sent.toString());
  }

  private static String trimmed(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
