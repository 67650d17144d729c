package dev.byos.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.workload.WorkItem;
import dev.byos.scenarios.regions.RegionData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts that come with the testbed are good, and say what they are about. */
class ScenarioLibraryTest {
  private static final Path LIBRARY = Path.of("library");
  private static final RegionCatalogue REGIONS = RegionData.load();

  static List<Path> scripts() throws IOException {
    List<Path> scripts = new ArrayList<>();
    new ScenarioLibrary(LIBRARY).scripts().forEach(script -> scripts.add(script.file()));
    scripts.add(Path.of("benchmark", "three-region-day.yaml"));
    for (Path story : stories()) {
      scripts.addAll(yaml(story));
      scripts.remove(workloadOf(story));
    }
    return scripts;
  }

  static List<Path> parts() throws IOException {
    List<Path> parts = new ArrayList<>(yaml(LIBRARY.resolve("layouts")));
    parts.addAll(yaml(LIBRARY.resolve("workloads")));
    for (Path story : stories()) {
      parts.addAll(yaml(story.resolve("layouts")));
      parts.add(workloadOf(story));
    }
    return parts;
  }

  static List<Path> stories() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("stories"))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** The work of a story has the story's name. */
  private static Path workloadOf(Path story) {
    return story.resolve(story.getFileName() + ".yaml");
  }

  private static List<Path> yaml(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void everyStoryHasAPageAndAScriptForEachLayout(Path story) throws IOException {
    String page = Files.readString(story.resolve("README.md"));
    List<Path> layouts = yaml(story.resolve("layouts"));
    assertThat(layouts).hasSizeGreaterThan(1);
    for (Path layout : layouts) {
      assertThat(story.resolve(layout.getFileName())).isRegularFile();
      assertThat(page).contains(layout.getFileName().toString().replace(".yaml", ""));
    }
    assertThat(page)
        .contains("./byos compare scenarios/" + story.toString().replace('\\', '/') + "/layouts/");
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void everyScriptLoadsAndTellsAStory(Path script) {
    LoadResult result = ScenarioLoader.load(script, REGIONS, LoadOptions.none());
    assertThat(result.problems()).isEmpty();
    Scenario scenario = result.orThrow();
    assertThat(scenario.description()).hasSizeGreaterThan(60);
    assertThat(scenario.expectations()).isNotEmpty();
    assertThat(scenario.workload()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("parts")
  void everyLayoutAndWorkloadIsValidByItself(Path part) {
    assertThat(ScenarioLoader.validate(List.of(part), REGIONS)).isEmpty();
  }

  @Test
  void everyFileNamesTheSchemaForEditors() throws IOException {
    for (Path file : Stream.concat(scripts().stream(), parts().stream()).toList()) {
      String first = Files.readAllLines(file).get(0);
      assertThat(first).startsWith("# yaml-language-server: $schema=");
      Path schema = file.resolveSibling(first.substring(first.indexOf('=') + 1));
      assertThat(schema).as(file.toString()).isRegularFile();
    }
  }

  @Test
  void thereAreAtLeastFourteenStoriesWithDifferentTitles() {
    List<ScenarioLibrary.Script> listed = new ScenarioLibrary(LIBRARY).scripts();
    assertThat(listed).hasSizeGreaterThanOrEqualTo(14);
    assertThat(listed).extracting(ScenarioLibrary.Script::title).doesNotHaveDuplicates();
    assertThat(listed).extracting(ScenarioLibrary.Script::description).doesNotContain("");
  }

  @Test
  void scriptsAreFoundByNameAndMisspeltOnesGetTheNearest() {
    ScenarioLibrary library = new ScenarioLibrary(LIBRARY);
    assertThat(library.find("missing-role")).contains(LIBRARY.resolve("missing-role.yaml"));
    assertThat(library.find("missing-role.yaml")).isPresent();
    assertThat(library.find("mising-role")).isEmpty();
    assertThat(library.find("../pom")).isEmpty();
    assertThat(library.hint("mising-role")).contains("'missing-role'");
  }

  @Test
  void theBenchmarkHasAHundredThousandCallsAndScales() {
    Path day = Path.of("benchmark", "three-region-day.yaml");
    assertThat(calls(ScenarioLoader.load(day, REGIONS, LoadOptions.none()))).isEqualTo(100_000);
    assertThat(calls(ScenarioLoader.load(day, REGIONS, LoadOptions.none().withScale(0.01))))
        .isBetween(998, 1_002);
    assertThat(calls(ScenarioLoader.load(day, REGIONS, LoadOptions.none().withScale(10))))
        .isEqualTo(1_000_000);
  }

  private static int calls(LoadResult result) {
    return result.orThrow().workload().stream()
        .filter(WorkItem.Calls.class::isInstance)
        .mapToInt(WorkItem::limit)
        .sum();
  }

  @Test
  void oneWorkloadRunsOnManyLayouts() {
    Path workload = LIBRARY.resolve("workloads/contact-centre.yaml");
    Path script = LIBRARY.resolve("two-region-contact-centre.yaml");
    for (String layout : List.of("two-regions", "two-regions-one-store")) {
      List<Path> files = List.of(script, workload, LIBRARY.resolve("layouts/" + layout + ".yaml"));
      Scenario scenario = ScenarioLoader.load(files, REGIONS, LoadOptions.none()).orThrow();
      assertThat(scenario.estate().storageAccounts()).hasSize(4);
      assertThat(scenario.workload()).hasSize(6);
    }
  }
}
