package dev.byos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code byos place} as a person types it. */
class PlaceTest {
  private static final String POLICY = "scenarios/estates/policy.yaml";

  @TempDir private Path folder;

  @Test
  void theTableNamesTheDataAndTheCounts() {
    Console console =
        Console.run(
            "place",
            "--kind=batch",
            "--speech=westeurope,eastus",
            "--storage",
            "West Europe",
            "eastus",
            "--data-location=Europe");

    assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.CLEAN);
    assertThat(console.out().lines().limit(4))
        .startsWith(
            "4 of 4 combinations admitted, 0 refused; there is no policy.",
            "2 Speech regions x 2 storage regions x 1 data location x 1 kind of work")
        .element(2)
        .asString()
        .startsWith("Latency data of 2026-07-30: ");
    assertThat(console.out())
        .contains("batch transcription: 4 admitted, 1 on the Pareto front")
        .containsPattern("1 +1 +westeurope +westeurope +Europe +2\\.0\\* ");
  }

  @Test
  void allOfItFitsIntoLittleMemoryAndTime() throws Exception {
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "place")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("within 60 s").isTrue();
    assertThat(Files.readString(log)).startsWith("114,048 of 114,048 combinations admitted");
    assertThat(process.exitValue()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void aPolicySaysWhatIsOutAndWhy() throws IOException {
    Console console =
        Console.run(
            "place",
            "--policy",
            policy(
                """
                policy:
                  allowedGeographies: [Europe]
                  placement:
                    kinds: [batch]
                    zones: [speech, storage]
                    pair: required
                    exportP95Millis: 40
                """),
            "--top=3");

    assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.CLEAN);
    assertThat(console.out())
        .contains("policy.yaml.\n", "Refused, by the first demand that fails")
        .contains("85,536  the policy does not ask for this kind of work")
        .doesNotContain("Custom Speech:", "none admitted")
        .contains("the storage region is not an allowed place")
        .contains("the storage region has no paired region")
        .containsPattern("and [0-9,]+ more; [0-9]+ fronts in all \\(--top\\)");
  }

  @Test
  void aPolicyThatAdmitsNothingEndsWithFourAndTheReasons() throws IOException {
    Console console =
        Console.run("place", "--policy", policy("policy: { placement: { dataP95Millis: 0.5 } }\n"));

    assertThat(console.exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(console.out())
        .startsWith("Inconclusive: none of 114,048 combinations is admitted by ")
        .contains("114,048  the data path is over its budget (P95)");
  }

  @Test
  void explainTakesPlacementsWhateverTheirCase() {
    Console console =
        Console.run(
            "place",
            "--kind=batch",
            "--explain",
            "WestEurope/North Europe/europe/Batch,westeurope/eastus/Europe/batch");

    assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.CLEAN);
    assertThat(console.out())
        .contains(
            "A beats B: it is better in latency and residency, and worse in nothing.",
            "A 20.0 ms P95 on the data path",
            "B 91.0 ms P95 on the data path, westeurope to eastus, published",
            "recordings on export: Europe > United States");
  }

  @Test
  void explainTakesRanks() {
    Console console =
        Console.run("place", "--speech=westeurope", "--explain", "customVoice/1,customVoice/2");

    assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.CLEAN);
    assertThat(console.out()).contains("(rank 1, front 1)", "(rank 2, front ");
    assertThat(Console.run("place", "--kind=batch", "--explain=1,2").exitCode())
        .isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void everyUnknownNameIsToldAtOnceWithTheNearestOne() {
    Console console =
        Console.run(
            "place",
            "--speech=westeurop,spaincentral",
            "--storage=eastus9",
            "--data-location=Europa",
            "--kind=bach");

    assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(console.out()).isEmpty();
    assertThat(console.complaints())
        .containsExactly(
            "byos: --speech westeurop: there is no region 'westeurop'; did you mean 'westeurope'?",
            "byos: --speech spaincentral: region spaincentral offers no Speech; did you mean 'swedencentral'?",
            "byos: --storage eastus9: there is no region 'eastus9'; did you mean 'eastus'?",
            "byos: --data-location Europa: there is no data location 'Europa'; did you mean 'Europe'?",
            "byos: --kind bach: there is no kind 'bach'; did you mean 'batch'?");
  }

  @Test
  void whatCannotBeComparedIsRefused() {
    assertThat(refused("--explain=1,2")).contains("4 kinds of work are ranked; expected KIND/RANK");
    assertThat(refused("--explain=batch/1")).contains("expected two placements");
    assertThat(refused("--explain=batch/1,batch/99999")).contains("a rank from 1 to 28512");
    assertThat(refused("--explain=batch/1,realTime/1")).contains("for the same kind of work");
    assertThat(refused("--explain=batch/1,a/b/c")).contains("SPEECH/STORAGE/LOCATION/KIND");
    assertThat(refused("--explain=batch/1,x/y/z/batch"))
        .contains("no region 'x'", "no region 'y'", "no data location 'z'");
    assertThat(refused("--top=0")).contains("--top 0: expected at least 1");
    assertThat(refused("--top=many")).contains("'many' is not an int");
    assertThat(refused("--format=sarif")).contains("expected one of console, csv, json, markdown");
    assertThat(refused("--fail-on=note")).contains("Unknown option: '--fail-on=note'");
    assertThat(refused("--policy=nowhere.yaml")).contains("nowhere.yaml");
  }

  @Test
  void aPolicyWithUnknownWordsIsRefusedWithPlaceAndNearestWord() throws IOException {
    String err =
        refused(
            "--policy="
                + policy(
                    """
                    policy:
                      placement:
                        kinds: [bach]
                        features: [wisperBatch]
                        pair: confind
                        dataP95Millis: 0
                    """));

    assertThat(err)
        .contains("policy.yaml:3:", "'batch'", "policy.yaml:4:", "'whisperBatch'")
        .contains("policy.yaml:5:", "'confined'", "policy.yaml:6:");
  }

  @Test
  void aFolderGetsEveryFormat() throws IOException {
    Path out = folder.resolve("out");
    Console console = Console.run("place", "--top=2", "--out", out.toString());

    assertThat(console.exitCode()).isEqualTo(ExitCode.CLEAN);
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("report.json", "summary.md", "placements.csv");
    }
    JsonNode json = new ObjectMapper().readTree(out.resolve("report.json").toFile());
    assertThat(json.at("/candidates/combinations").asInt()).isEqualTo(114_048);
    assertThat(json.at("/kinds/3/placements")).hasSize(2);
    assertThat(Files.readAllLines(out.resolve("placements.csv"))).hasSize(1 + 4 * 2);
  }

  /** Lines that end in dots are shortened there. */
  @Test
  void theExamplesOfThePageAreTrue() throws IOException {
    Path home = Path.of("..").toAbsolutePath().normalize();
    String policy = home.resolve("scenarios/estates/policy.yaml").toString();
    String said =
        Console.run("place", "--policy", policy, "--top=5").out().replace(policy, POLICY)
            + Console.run(
                    "place",
                    "--kind=batch",
                    "--explain",
                    "westeurope/northeurope/Europe/batch,westeurope/eastus/Europe/batch")
                .out();
    String[] blocks = Files.readString(home.resolve("docs/place.md")).split("```", -1);
    // Every second block stands between fences; those without a language are what is printed.
    List<String> lines =
        IntStream.range(0, blocks.length)
            .filter(i -> i % 2 == 1 && blocks[i].startsWith("\n"))
            .mapToObj(i -> blocks[i])
            .flatMap(String::lines)
            .map(line -> line.replaceFirst("\\.\\.\\.\\)?$", "").stripTrailing())
            .filter(line -> !line.isEmpty())
            .toList();

    assertThat(lines).hasSizeGreaterThan(18).allSatisfy(line -> assertThat(said).contains(line));
  }

  @Test
  void theSameQuestionHasTheSameBytes() {
    List<String> twice =
        Stream.of(1, 2).map(time -> Console.run("place", "--format=json").out()).toList();

    assertThat(twice.get(0)).isNotEmpty().isEqualTo(twice.get(1));
  }

  private static String refused(String option) {
    Console console = Console.run("place", option);
    assertThat(console.exitCode()).as(console.out()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(console.out()).isEmpty();
    assertThat(console.err()).doesNotContain("Exception");
    return console.err();
  }

  private String policy(String text) throws IOException {
    return Files.writeString(folder.resolve("policy.yaml"), text).toString();
  }
}
