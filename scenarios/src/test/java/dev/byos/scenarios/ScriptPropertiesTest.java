package dev.byos.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.estate.Estate;
import dev.byos.model.region.Region;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Scenario;
import dev.byos.model.workload.DurationSpec;
import dev.byos.model.workload.WorkItem;
import dev.byos.scenarios.regions.RegionData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * What holds of every script: a valid one means what it says, and nothing makes the loader fall.
 */
class ScriptPropertiesTest {
  private static final RegionCatalogue REGIONS = RegionData.load();
  private static final List<String> REGION_NAMES =
      REGIONS.regions().stream().map(Region::name).toList();
  private static final ScenarioLoader LOADER = new ScenarioLoader(REGIONS);
  private static Path script;

  @BeforeContainer
  static void makeFile() throws IOException {
    script = Files.createTempFile("script", ".yaml");
  }

  @AfterContainer
  static void removeFile() throws IOException {
    Files.delete(script);
  }

  /** A small estate: one account for each Speech resource, and recognition on each. */
  record Sketch(String region, int resources, long seconds, int perHour, boolean deny, int seed) {

    String text() {
      StringBuilder text = new StringBuilder("scenario: Sketch\nseed: " + seed + "\n");
      text.append("duration: ").append(Duration.ofSeconds(seconds)).append("\nlayout:\n");
      text.append("  storageAccounts:\n");
      for (int index = 0; index < resources; index++) {
        text.append("    store").append(index).append(": { location: ").append(region);
        text.append(deny ? ", networkAcls: { defaultAction: Deny }" : "").append(" }\n");
      }
      text.append("  speech:\n");
      for (int index = 0; index < resources; index++) {
        text.append("    speech-").append(index).append(":\n      location: ").append(region);
        text.append("\n      userOwnedStorage: store").append(index).append('\n');
      }
      text.append("workload:\n");
      for (int index = 0; index < resources; index++) {
        text.append("  - recognition: { on: speech-").append(index).append(", arrivals: ");
        text.append(perHour).append("/h, length: PT").append(seconds).append("S }\n");
      }
      return text.toString();
    }
  }

  @Provide
  Arbitrary<Sketch> sketches() {
    return Combinators.combine(
            Arbitraries.of(REGION_NAMES),
            Arbitraries.integers().between(1, 5),
            Arbitraries.longs().between(1, 3_000_000_000L),
            Arbitraries.integers().between(1, 1_000_000),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, Integer.MAX_VALUE))
        .as(Sketch::new);
  }

  private static LoadResult load(byte[] bytes) throws IOException {
    Files.write(script, bytes);
    return LOADER.load(List.of(script), LoadOptions.none());
  }

  private static LoadResult load(String text) throws IOException {
    return load(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 60)
  void aValidScriptMeansWhatItSays(@ForAll("sketches") Sketch sketch) throws IOException {
    Scenario scenario = load(sketch.text()).orThrow();
    Estate estate = scenario.estate();
    assertThat(scenario.seed()).isEqualTo(sketch.seed());
    assertThat(scenario.durationMicros()).isEqualTo(sketch.seconds() * 1_000_000);
    assertThat(estate.storageAccounts()).hasSize(sketch.resources());
    for (int index = 0; index < sketch.resources(); index++) {
      String account = "store" + index;
      assertThat(estate.storageAccount(account).orElseThrow().location())
          .isEqualTo(sketch.region());
      assertThat(estate.speechResource("speech-" + index).orElseThrow().userOwnedStorage())
          .singleElement()
          .satisfies(storage -> assertThat(storage.account()).isEqualTo(account));
      WorkItem.Recognition item = (WorkItem.Recognition) scenario.workload().get(index);
      assertThat(item.from()).isEqualTo(sketch.region());
      assertThat(item.length()).isEqualTo(new DurationSpec.Fixed(sketch.seconds() * 1_000_000));
    }
  }

  @Property(tries = 60)
  void theOrderOfSectionsDoesNotMatter(@ForAll("sketches") Sketch sketch) throws IOException {
    String text = sketch.text();
    int workload = text.indexOf("workload:");
    String turned = text.substring(workload) + text.substring(0, workload);
    Scenario straight = load(text).orThrow();
    Scenario other = load(turned).orThrow();
    assertThat(other.workload()).isEqualTo(straight.workload());
    assertThat(other.estate().speechResources()).isEqualTo(straight.estate().speechResources());
  }

  @Property(tries = 150)
  void aDamagedScriptLoadsOrIsRefusedWithPlaces(
      @ForAll("sketches") Sketch sketch,
      @ForAll @IntRange(min = 0, max = 100_000) int position,
      @ForAll @IntRange(min = 0, max = 40) int removed,
      @ForAll("damage") String inserted)
      throws IOException {
    String text = sketch.text();
    int from = position % text.length();
    int to = Math.min(text.length(), from + removed);
    judge(load(text.substring(0, from) + inserted + text.substring(to)));
  }

  @Provide
  Arbitrary<String> damage() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "",
            "\n",
            ": ",
            "- ",
            "&a ",
            "*a",
            "{",
            "}",
            "[",
            "]",
            "!!int ",
            "<<: *a",
            "'",
            "\"",
            "null",
            "-PT1H",
            "1e999",
            "? ",
            "| ",
            "\t",
            "---\n",
            "%YAML 3.0\n",
            "\u0000",
            "\uD83D"),
        Arbitraries.strings().ofMaxLength(20));
  }

  @Property(tries = 100)
  void arbitraryBytesAreRefusedWithPlaces(@ForAll byte[] bytes) throws IOException {
    assertThat(load(bytes)).isInstanceOf(LoadResult.Refused.class);
    judge(load(bytes));
  }

  @Property(tries = 150)
  void aFieldOfAnotherSortIsRefusedNotFatal(
      @ForAll("libraryScripts") Path source,
      @ForAll @IntRange(min = 0, max = 10_000) int line,
      @ForAll("values") String value)
      throws IOException {
    List<String> lines = Files.readAllLines(source);
    int chosen = line % lines.size();
    String changed = lines.get(chosen).replaceFirst(": .*", ": " + value.replace("$", "\\$"));
    StringBuilder text = new StringBuilder();
    for (int index = 0; index < lines.size(); index++) {
      text.append(index == chosen ? changed : lines.get(index)).append('\n');
    }
    judge(load(text.toString()));
  }

  @Provide
  Arbitrary<Path> libraryScripts() {
    return Arbitraries.of(
        new ScenarioLibrary(Path.of("library"))
            .scripts().stream().map(ScenarioLibrary.Script::file).toList());
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.of(
        "",
        "{}",
        "[]",
        "[[]]",
        "{ a: { b: c } }",
        "0",
        "-1",
        "1.5",
        "99999999999999999999999",
        "true",
        "text",
        "PT0S",
        "P99999999D",
        "~",
        "''",
        "[1, two, { three: 3 }]",
        "2026-01-01",
        "/subscriptions/x",
        "a/b/c/d",
        "https://x.blob.core.windows.net",
        "100/h",
        "-5/h");
  }

  private static void judge(LoadResult result) {
    if (result instanceof LoadResult.Refused refused) {
      assertThat(refused.problems()).isNotEmpty().isSortedAccordingTo(InputProblem.BY_PLACE);
      assertThat(refused.problems())
          .allSatisfy(
              problem -> {
                assertThat(problem.place().line()).isPositive();
                assertThat(problem.place().column()).isPositive();
                assertThat(problem.message()).isNotBlank().doesNotContain("Exception");
              });
    }
  }
}
