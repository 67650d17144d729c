package dev.byos.scenarios.script;

import dev.byos.model.workload.DurationSpec;
import dev.byos.model.workload.WorkItem;
import dev.byos.scenarios.yaml.NearestName;
import dev.byos.scenarios.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the {@code workload} of a script: streams of work. */
final class WorkloadReader {
  static final List<String> KINDS =
      List.of("calls", "batchTranscription", "recognition", "customSpeech", "customVoice");
  private static final long MINUTE = 60_000_000L;
  private static final DurationSpec MISSING = new DurationSpec.Fixed(MINUTE);
  private static final String NEWEST_BATCH_API = "2024-11-15";

  private final Reading reading;
  private final Names names;
  private final Map<String, String> speechRegions;
  private final ArrivalsReader arrivals;
  private final Map<String, WorkItem> streams = new LinkedHashMap<>();

  /**
   * @param speechRegions location of every Speech resource, the default region of its clients
   * @param scale multiplies the amount of work
   */
  WorkloadReader(Reading reading, Names names, Map<String, String> speechRegions, double scale) {
    this.reading = reading;
    this.names = names;
    this.speechRegions = speechRegions;
    this.arrivals = new ArrivalsReader(scale);
  }

  List<WorkItem> read(List<YamlNode> items) {
    for (YamlNode item : items) {
      if (item instanceof YamlNode.Mapping mapping) {
        read(mapping);
      } else {
        reading
            .problems()
            .add(
                item.place(), "found " + item.described() + ", expected work such as 'calls: ...'");
      }
    }
    checkCustomModels();
    return new ArrayList<>(streams.values());
  }

  private void read(YamlNode.Mapping mapping) {
    if (mapping.fields().size() != 1) {
      reading
          .problems()
          .add(
              mapping.place(),
              "found "
                  + mapping.fields().size()
                  + " fields, expected exactly one of "
                  + String.join(", ", KINDS));
      return;
    }
    String kind = mapping.fields().keySet().iterator().next();
    YamlNode.Field field = mapping.fields().get(kind);
    if (!KINDS.contains(kind)) {
      reading
          .problems()
          .add(
              field.keyPlace(),
              "unknown kind of work '" + kind + "'" + NearestName.hint(kind, KINDS));
      return;
    }
    Section outer = new Section(reading, "workItem", field.keyPlace(), mapping);
    KINDS.forEach(outer::has);
    Section section = outer.section(kind, kind, field.keyPlace(), field.value());
    WorkItem item =
        switch (kind) {
          case "calls" -> calls(section);
          case "batchTranscription" -> batch(section);
          case "recognition" -> recognition(section);
          case "customSpeech" -> customSpeech(section);
          default -> customVoice(section);
        };
    streams.put(item.name(), item);
    reading.origins().putTree("workload/" + item.name(), field.keyPlace(), field.value());
  }

  /** The stated name, or kind and resource, made unique. */
  private String name(Section section, String kind) {
    if (section.has("name")) {
      String name = section.text("name", "");
      if (!name.matches("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?") || name.equals("run")) {
        section.problem(
            section.placeOf("name"),
            "'name': found '"
                + name
                + "', expected up to 60 lower-case letters, digits and hyphens, not 'run'");
      } else if (streams.containsKey(name)) {
        section.problem(section.placeOf("name"), "'name': work '" + name + "' occurs twice");
      }
      return name;
    }
    String base = kind + "-" + section.text("on", "");
    String name = base;
    for (int number = 2; streams.containsKey(name); number++) {
      name = base + "-" + number;
    }
    return name;
  }

  private String on(Section section, String kind, Collection<String> valid) {
    section.requireField("on");
    return section.reference("on", kind, valid, "");
  }

  private String onSpeech(Section section) {
    return on(section, "Speech resource", names.speech());
  }

  private String from(Section section) {
    return Times.region(section, "from", speechRegions.getOrDefault(section.text("on", ""), ""));
  }

  private static DurationSpec required(Section section, String field) {
    section.requireField(field);
    return Times.length(section, field, MISSING);
  }

  private WorkItem calls(Section section) {
    section.requireField("from");
    String from = Times.region(section, "from", "");
    return new WorkItem.Calls(
        name(section, "calls"),
        on(section, "Communication Services resource", names.communication()),
        from,
        arrivals.read(section),
        arrivals.limit(section),
        Times.region(section, "mediaRegion", from),
        required(section, "length"),
        section.integer("participants", 2, 1, 350),
        section.child("recording", "recording").map(new RecordingReader(names)::read).orElse(null));
  }

  private WorkItem batch(Section section) {
    String apiVersion = section.text("apiVersion", NEWEST_BATCH_API);
    long timeToLive = apiVersion.startsWith("v3") ? 0 : 48 * 60 * MINUTE;
    return new WorkItem.BatchTranscription(
        name(section, "transcription"),
        onSpeech(section),
        from(section),
        arrivals.read(section),
        arrivals.limit(section),
        apiVersion,
        section.text("locale", "en-US"),
        section.integer("files", 1, 1, 1000),
        required(section, "audio"),
        section.integer("channels", 1, 1, 2),
        Times.duration(section, "timeToLive", timeToLive),
        section.text("destinationContainerUrl", null),
        section.has("sasValidity") ? Times.duration(section, "sasValidity", 0) : -1,
        Times.positive(section, "pollEvery", 10 * MINUTE),
        section.text("customModel", null));
  }

  private WorkItem recognition(Section section) {
    return new WorkItem.Recognition(
        name(section, "recognition"),
        onSpeech(section),
        from(section),
        arrivals.read(section),
        arrivals.limit(section),
        section.text("locale", "en-US"),
        required(section, "length"),
        section.flag("logging", false),
        section.flag("endpointLogging", false));
  }

  private WorkItem customSpeech(Section section) {
    return new WorkItem.CustomSpeech(
        name(section, "custom-speech"),
        onSpeech(section),
        from(section),
        arrivals.read(section),
        arrivals.limit(section),
        section.text("locale", "en-US"),
        section.integer("datasets", 1, 1, 100),
        Times.length(section, "audio", new DurationSpec.Fixed(10 * MINUTE)),
        Times.length(section, "training", new DurationSpec.Fixed(60 * MINUTE)),
        section.flag("deployEndpoint", true));
  }

  private WorkItem customVoice(Section section) {
    return new WorkItem.CustomVoice(
        name(section, "custom-voice"),
        onSpeech(section),
        from(section),
        arrivals.read(section),
        arrivals.limit(section),
        section.text("locale", "en-US"),
        Times.length(section, "audio", new DurationSpec.Fixed(10 * MINUTE)),
        Times.length(section, "training", new DurationSpec.Fixed(120 * MINUTE)),
        section.flag("consentRecorded", true),
        section.flag("deployEndpoint", true));
  }

  private void checkCustomModels() {
    List<String> projects =
        streams.values().stream()
            .filter(WorkItem.CustomSpeech.class::isInstance)
            .map(WorkItem::name)
            .toList();
    for (WorkItem item : streams.values()) {
      if (item instanceof WorkItem.BatchTranscription batch
          && batch.customModel() != null
          && !projects.contains(batch.customModel())) {
        reading
            .problems()
            .add(
                reading.origins().placeOf("workload/" + item.name() + "/customModel"),
                "'customModel': there is no customSpeech work '"
                    + batch.customModel()
                    + "'"
                    + NearestName.hint(batch.customModel(), projects));
      }
    }
  }
}
