package dev.byos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code byos compare} from the command line to its files. */
class CompareTest {
  private static final Path LIBRARY = HistoryHashes.root().resolve("scenarios/library");
  private static final String TWO = LIBRARY.resolve("layouts/two-regions.yaml").toString();
  private static final String ONE_STORE =
      LIBRARY.resolve("layouts/two-regions-one-store.yaml").toString();
  private static final String CONTACT_CENTRE =
      LIBRARY.resolve("workloads/contact-centre.yaml").toString();
  private static final List<String> FILES = List.of("report.json", "summary.md", "comparison.csv");

  @TempDir private Path folder;

  @Test
  void theBytesDoNotDependOnJobsNorOnWhichRunsWereThereAlready() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    assertThat(compare(first, "--jobs", "3").exitCode()).isEqualTo(ExitCode.CLEAN);
    compare(second, "--jobs", "1");
    same(first, second);

    // One run is gone, the report of another was cut off, a third comes from another seed.
    Path runs = second.resolve("runs");
    RunFolder.deleteTree(runs.resolve("two-regions-2"));
    Path cut = runs.resolve("two-regions-one-store-1/report.json");
    Files.writeString(cut, Files.readString(cut).substring(0, 1000));
    Path foreign = runs.resolve("two-regions-1");
    Files.writeString(
        foreign.resolve(RunKey.FILE),
        Files.readString(foreign.resolve(RunKey.FILE)).replace("seed 1", "seed 9"));
    Console resumed = compare(second, "--resume");

    same(first, second);
    assertThat(resumed.err()).contains("byos: 3 runs were there already and were used");
  }

  @Test
  void runsWithAnotherScaleAreNotReused() throws IOException {
    Path out = folder.resolve("out");
    compare(out, "--seeds", "1");

    assertThat(compare(out, "--seeds", "1", "--resume").err()).contains("2 runs were there");
    assertThat(compare(out, "--seeds", "1", "--resume", "--scale", "0.2").err())
        .doesNotContain("were there");
  }

  /**
   * The same calls of the same length ask to begin at the same times; how long the request is on
   * its way to the resource (well under a millisecond within a region) is the network's own draw.
   */
  @Test
  void layoutsSeeTheSameCalls() throws IOException {
    compare(folder.resolve("out"), "--seeds", "2", "--keep");

    for (int seed = 1; seed <= 2; seed++) {
      Map<String, Call> here = calls("two-regions-" + seed);
      Map<String, Call> there = calls("two-regions-one-store-" + seed);
      assertThat(here).hasSizeGreaterThan(20);
      assertThat(there.keySet()).isEqualTo(here.keySet());
      here.forEach(
          (id, call) -> {
            assertThat(there.get(id).lengthMicros()).as(id).isEqualTo(call.lengthMicros());
            assertThat(Duration.between(there.get(id).began(), call.began()).abs())
                .as(id)
                .isLessThan(Duration.ofMillis(5));
          });
    }
    assertThat(calls("two-regions-1")).isNotEqualTo(calls("two-regions-2"));
  }

  private record Call(Instant began, long lengthMicros) {}

  private Map<String, Call> calls(String run) throws IOException {
    Map<String, Instant> begun = new TreeMap<>();
    Map<String, Call> calls = new TreeMap<>();
    ObjectMapper mapper = new ObjectMapper();
    Path history = folder.resolve("out/runs").resolve(run).resolve("history.jsonl");
    for (String line : Files.readAllLines(history)) {
      JsonNode event = mapper.readTree(line);
      String id = event.path("entity").asText();
      if (event.path("type").asText().equals("CallStarted")) {
        begun.put(id, Instant.parse(event.path("time").asText()));
      } else if (event.path("type").asText().equals("CallEnded")) {
        calls.put(id, new Call(begun.get(id), event.path("lengthMicros").asLong()));
      }
    }
    return calls;
  }

  @Test
  void theLayoutWithoutABorderWinsAndTheReasonsSayWhy() throws IOException {
    Console console = compare(folder.resolve("out"));

    assertThat(console.out())
        .startsWith("two-regions is the best of 2 layouts.")
        .contains("BYOS-RES-003");
    JsonNode report = report();
    assertThat(report.path("winner").asText()).isEqualTo("two-regions");
    assertThat(report.path("layouts")).hasSize(2);
    assertThat(report.path("seeds").toString()).isEqualTo("[1,2,3]");
    assertThat(report.path("assumptions").findValuesAsText("id")).contains("compare.prices");
  }

  @Test
  void historiesAndBlobsGoUnlessTheyAreToBeKept() throws IOException {
    compare(folder.resolve("out"), "--seeds", "1");

    assertThat(folder.resolve("out/runs/two-regions-1"))
        .isDirectoryNotContaining("glob:**/history.jsonl")
        .isDirectoryContaining("glob:**/report.json");
  }

  @Test
  void withoutAFolderTheReportIsPrintedAndNothingStays() {
    Console console =
        Console.run(
            "compare",
            TWO,
            ONE_STORE,
            "--workload",
            CONTACT_CENTRE,
            "--seeds",
            "1",
            "--scale",
            "0.1",
            "--media",
            "descriptors",
            "--format",
            "json");

    assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.CLEAN);
    assertThat(console.out()).startsWith("{").contains("\"kind\" : \"comparison\"");
  }

  @Test
  void whenEveryLayoutHasViolationsTheCommandFails() throws IOException {
    assertThat(compare(folder.resolve("out"), "--seeds", "1", "--fail-on", "warning").exitCode())
        .isEqualTo(ExitCode.VIOLATIONS);
  }

  @Test
  void oneLayoutIsNoContest() {
    Console console =
        Console.run(
            "compare",
            TWO,
            "--workload",
            CONTACT_CENTRE,
            "--seeds",
            "1",
            "--scale",
            "0.1",
            "--media",
            "descriptors");

    assertThat(console.exitCode()).isEqualTo(ExitCode.CLEAN);
    assertThat(console.out()).startsWith("There is one layout, so there is nothing to compare");
  }

  private Console compare(Path out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "compare",
                TWO,
                ONE_STORE,
                "--workload",
                CONTACT_CENTRE,
                "--media",
                "descriptors",
                "--out",
                out.toString()));
    List<String> own = List.of(more);
    if (!own.contains("--scale")) {
      arguments.addAll(List.of("--scale", "0.25"));
    }
    if (!own.contains("--seeds")) {
      arguments.addAll(List.of("--seeds", "3"));
    }
    arguments.addAll(own);
    return Console.run(arguments.toArray(String[]::new));
  }

  private JsonNode report() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("out/report.json").toFile());
  }

  private static void same(Path one, Path other) {
    for (String file : FILES) {
      assertThat(other.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
    }
  }
}
