package dev.byos.scenarios.script;

import dev.byos.model.estate.Estate;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.scenario.Expectation;
import dev.byos.model.scenario.Profile;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.timeline.Change;
import dev.byos.model.timeline.TimelineEntry;
import dev.byos.model.workload.WorkItem;
import dev.byos.scenarios.LoadOptions;
import dev.byos.scenarios.yaml.NearestName;
import dev.byos.scenarios.yaml.YamlNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a whole script whose includes are resolved. Problems go to the reading; the scenario that
 * is returned is good only when there are none.
 */
public final class ScenarioReader {

  /** Start of a scenario that does not say when: a Monday. */
  static final String DEFAULT_START = "2026-01-05T00:00:00Z";

  static final Map<String, Scenario.Deployment> DEPLOYMENTS =
      Words.ordered("settled", Scenario.Deployment.SETTLED, "live", Scenario.Deployment.LIVE);
  static final Map<String, Scenario.Media> MEDIA =
      Words.ordered("files", Scenario.Media.FILES, "descriptors", Scenario.Media.DESCRIPTORS);

  /**
   * Enough for the slowest transcription and for the day that a built-in copy of a recording lasts,
   * and less than the two days that results are kept for when a script does not say: what was
   * stored is still there to be read back.
   */
  private static final long SETTLE_MICROS = 36 * 3_600_000_000L;

  private static final long HOUR_MICROS = 3_600_000_000L;

  private final Reading reading;
  private final LoadOptions options;

  /** A reader whose problems go to the reading. */
  public ScenarioReader(Reading reading, LoadOptions options) {
    this.reading = reading;
    this.options = options;
  }

  /** Reads the script. */
  public Scenario read(YamlNode.Mapping root, List<Scenario.InputFile> files) {
    Section script = new Section(reading, "scenario", root.place(), root);
    script.requireField("scenario");
    Section layoutSection =
        script
            .child("layout", "layout")
            .orElseGet(() -> script.section("layout", "layout", script.place(), empty(root)));
    if (!script.has("layout")) {
      script.requireField("layout");
    }
    layoutSection.has("include");
    TimelineReader timelineReader = new TimelineReader(reading, script.items("timeline"));
    Names names = new Names(layoutSection, timelineReader.sections());
    LayoutReader layout = new LayoutReader(layoutSection, names);
    layout.readGround();
    Map<String, StorageAccount> created = timelineReader.createdAccounts(layout.storageReader());
    created.forEach(layout.accounts()::putIfAbsent);
    layout.readResources();
    Map<String, StorageAccount> accounts = new LinkedHashMap<>(layout.accounts());
    accounts.putAll(created);
    List<TimelineEntry> timeline =
        timelineReader.read(new FaultReader(names), new ChangeReader(names, layout, accounts));
    List<WorkItem> workload =
        new WorkloadReader(reading, names, speechRegions(layout, timeline), options.scale())
            .read(script.items("workload"));
    List<Expectation> expectations =
        script
            .child("expect", "expect")
            .map(expect -> new ExpectationReader().read(expect))
            .orElse(List.of());
    collectOrigins(root);
    String name = script.text("scenario", "");
    checkProfile(script);
    Profile profile = ProfileReader.read(script, options.profile());
    created.keySet().forEach(layout::withoutCreated);
    Estate estate = layout.estate(name, reading.origins().origins());
    return new Scenario(
        name,
        script.text("description", "").strip(),
        files,
        start(script),
        Times.positive(script, "duration", HOUR_MICROS),
        options.seed().orElse(script.wholeNumber("seed", 1, 0, Long.MAX_VALUE)),
        profile,
        script.word("deployment", DEPLOYMENTS, Scenario.Deployment.SETTLED),
        options.media().orElse(script.word("media", MEDIA, Scenario.Media.FILES)),
        Times.duration(script, "settle", SETTLE_MICROS),
        estate,
        workload,
        timeline,
        expectations);
  }

  /** Reads the layout of a file that has no scenario, for its problems alone. */
  public void readLayout(YamlNode.Mapping root) {
    Section script = new Section(reading, "scenario", root.place(), root);
    script
        .child("layout", "layout")
        .ifPresent(
            section -> {
              LayoutReader layout = new LayoutReader(section, new Names(section, List.of()));
              layout.readGround();
              layout.readResources();
            });
  }

  private static YamlNode.Mapping empty(YamlNode.Mapping root) {
    return new YamlNode.Mapping(root.place(), Map.of());
  }

  private void checkProfile(Section script) {
    options
        .profile()
        .filter(profile -> !ProfileReader.published().containsKey(profile))
        .ifPresent(
            profile ->
                script.problem(
                    script.place(),
                    "there is no profile '"
                        + profile
                        + "'"
                        + NearestName.hint(profile, ProfileReader.published().keySet())));
  }

  private static Instant start(Section script) {
    String text = script.text("start", DEFAULT_START);
    try {
      return Values.instant(text);
    } catch (MalformedValue malformed) {
      script.problem(script.placeOf("start"), "'start': " + malformed.getMessage());
      return Instant.EPOCH;
    }
  }

  private static Map<String, String> speechRegions(
      LayoutReader layout, List<TimelineEntry> timeline) {
    Map<String, String> regions = new LinkedHashMap<>();
    for (SpeechResource resource : layout.speech().values()) {
      regions.put(resource.name(), resource.location());
    }
    for (TimelineEntry entry : timeline) {
      if (entry.action() instanceof Change.CreateSpeech create) {
        regions.putIfAbsent(create.resource().name(), create.resource().location());
      }
    }
    return regions;
  }

  /** The layout's paths begin as in the estate; everything else under the script's own words. */
  private void collectOrigins(YamlNode.Mapping root) {
    Map<String, String> estateNames =
        Map.of(
            "speech", "speechResources",
            "communication", "communicationResources",
            "residency", "residencyPolicy");
    List<Map.Entry<String, YamlNode.Field>> fields = new ArrayList<>(root.fields().entrySet());
    for (Map.Entry<String, YamlNode.Field> field : fields) {
      if (field.getKey().equals("layout")
          && field.getValue().value() instanceof YamlNode.Mapping layout) {
        layout
            .fields()
            .forEach(
                (key, value) ->
                    reading
                        .origins()
                        .putTree(
                            estateNames.getOrDefault(key, key), value.keyPlace(), value.value()));
      } else if (!field.getKey().equals("expect")) {
        reading
            .origins()
            .putTree(field.getKey(), field.getValue().keyPlace(), field.getValue().value());
      }
    }
  }
}
