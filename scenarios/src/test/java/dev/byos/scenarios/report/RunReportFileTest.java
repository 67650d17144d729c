package dev.byos.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.report.RunReport;
import dev.byos.model.report.Verdict;
import dev.byos.scenarios.InputProblem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunReportFileTest {
  private static final String GOOD =
      """
      {
        "schemaVersion" : 2,
        "tool" : { "name" : "byos", "version" : "0.1.0" },
        "scenario" : { "name" : "n", "files" : [ ], "description" : "d",
          "start" : "2026-03-02T08:00:00Z", "durationMicros" : 5, "media" : "files" },
        "seed" : -7,
        "profile" : "2025-10",
        "latencyData" : { "source" : "s", "date" : "2026-07-30" },
        "history" : { "events" : 3, "sha256" : "00" },
        "verdict" : "clean",
        "findingsTotal" : { "error" : 0, "warning" : 0, "note" : 0 },
        "findings" : [ ],
        "rules" : [ ],
        "latency" : [ { "metric" : "m", "from" : "a", "to" : "b", "count" : 3, "p50Ms" : 1.5,
          "p95Ms" : 2, "p99Ms" : 2, "maxMs" : 2, "distribution" : [[1472,2],[1984,1]] } ],
        "exports" : { "verification" : "byte-for-byte", "expected" : 0, "stored" : 0,
          "verified" : 0, "expired" : 0, "bytes" : 0, "failed" : [ ], "missing" : [ ],
          "corrupt" : [ ], "unexpected" : [ ], "misplaced" : [ ] },
        "expectations" : [ ],
        "work" : [ ],
        "timeline" : [ ],
        "activity" : { "binMicros" : 0, "series" : [ ] },
        "faults" : [ ],
        "flows" : [ ],
        "sites" : [ { "region" : "a", "displayName" : "A", "geography" : "",
          "latitude" : null, "longitude" : -4.5, "resources" : [ "storage/a" ] } ],
        "assumptions" : [ ]
      }
      """;

  @TempDir private Path folder;
  private final List<String> problems = new ArrayList<>();

  @Test
  void readsAReport() throws IOException {
    RunReport report = read(GOOD).orElseThrow();

    assertThat(problems).isEmpty();
    assertThat(report.seed()).isEqualTo(-7);
    assertThat(report.scenario().profile()).isEqualTo("2025-10");
    assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
    assertThat(report.latency().get(0).distribution().count()).isEqualTo(3);
    assertThat(report.sites().get(0).latitude()).isNaN();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"clean\" | \"cleen\" | 10:15: 'verdict': found 'cleen'; did you mean 'clean'?",
        "\"seed\" : -7 | \"seed\" : \"x\" | 6:12: 'seed': found the text 'x', expected a whole number",
        "\"seed\" : -7 | \"seed\" : 1e99 | 6:12: 'seed': found 1e99, expected a whole number",
        "\"seed\" : -7 | \"seed\" : 1.5 | 6:12: 'seed': found 1.5, expected a whole number",
        "\"events\" : 3 | \"events\" : -3 | 9:28: 'history.events': found -3, expected a whole number, 0 or more",
        "\"seed\" : -7, | ^^ | 1:1: 'seed' is missing here",
        "\"verdict\" : | \"verdikt\" : \"clean\", \"verdict\" : | 10:3: unknown field 'verdikt'; did you mean 'verdict'?",
        "08:00:00Z | 08:00 | 5:15: 'scenario.start': found '2026-03-02T08:00', expected an instant",
        "\"p50Ms\" : 1.5 | \"p50Ms\" : null | 14:84: 'latency[0].p50Ms': found null, expected a number",
        "[1984,1] | [1985,1] | 15:61: 'latency[0].distribution': found [1985,1], expected lower bounds",
        "[1472,2],[1984,1] | [1472,3],[1984] | 15:71: 'latency[0].distribution[1]': found a list, expected a list of two",
        "[1984,1] | [1984,2] | 15:61: 'latency[0].distribution': holds 4 samples of 3",
        "\"timeline\" : [ ] | \"timeline\" : [ 5 ] | 21:18: 'timeline[0]': found 5, expected an object",
        "\"timeline\" : [ ] | \"timeline\" : { } | 21:16: 'timeline': found an object, expected a list",
        "[ \"storage/a\" ] | [ null ] | 26:60: 'sites[0].resources[0]': found null, expected a text",
      })
  void saysWhereWhatWasFoundAndWhatWasExpected(String part, String wrong, String problem)
      throws IOException {
    assertThat(GOOD).contains(part);

    assertThat(read(GOOD.replace(part, wrong))).isEmpty();
    assertThat(problems).singleElement().asString().startsWith(file() + ":" + problem);
  }

  @Test
  void saysAllProblemsAtOnce() throws IOException {
    String bad =
        GOOD.replace("\"clean\"", "5").replace("-7", "true").replace("\"count\" : 3", "\"c\" : 3");

    assertThat(read(bad)).isEmpty();
    assertThat(problems)
        .anyMatch(problem -> problem.contains("'verdict': found 5, expected a text"))
        .anyMatch(problem -> problem.contains("'seed': found true"))
        .anyMatch(problem -> problem.contains("'latency[0].count' is missing here"))
        .anyMatch(problem -> problem.contains("unknown field 'latency[0].c'"));
  }

  @Test
  void aReportOfAnotherVersionSaysWhichAndWhatToDo() throws IOException {
    for (String found : List.of("1", "3", "2.0", "null")) {
      problems.clear();

      assertThat(read(GOOD.replace("\"schemaVersion\" : 2", "\"schemaVersion\" : " + found)))
          .isEmpty();
      assertThat(problems)
          .singleElement()
          .asString()
          .startsWith(file() + ":2:21: 'schemaVersion': found " + found + ", expected 2: ")
          .endsWith("run the scenario again with this one");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"schemaVersion\":1,\"counted\":{},\"verdict\":\"clean\"} | this is the report of byos check",
        "{\"schemaVersion\":1,\"layouts\":[]} | this is the report of byos compare",
        "{\"version\":\"2.1.0\",\"runs\":[]} | this is a SARIF log",
        "{\"contentVersion\":\"1\",\"resources\":[]} | this is an ARM template",
        "{\"totalSeconds\":1,\"simulationSeconds\":1} | this is the timing.json of a run",
        "{\"n\":1,\"time\":0,\"entity\":\"a\",\"type\":\"b\"} | this is an event of a history",
        "{} | not a report",
        "[] | not a report",
        "7 | not a report",
      })
  void somethingElseIsNamed(String text, String said) throws IOException {
    assertThat(read(text)).isEmpty();
    assertThat(problems).singleElement().asString().startsWith(file() + ":1:1: " + said);
    assertThat(problems.get(0)).contains("expected the report.json of byos run");
  }

  @Test
  void aFileCutOffAnywhereIsRefused() throws IOException {
    String whole = GOOD.strip();
    for (int end = 0; end < whole.length(); end++) {
      problems.clear();

      assertThat(read(whole.substring(0, end))).as("cut off at %d", end).isEmpty();
      // Half a word or number is taken for a mistake of its own.
      assertThat(problems)
          .as("cut off at %d", end)
          .singleElement()
          .asString()
          .containsPattern("the file (ends|is empty)|Unrecognized token|Decimal point|number");
    }
    assertThat(problems)
        .singleElement()
        .asString()
        .contains("the file ends too early: the object that starts in line 1, column 1");
  }

  @Test
  void whatIsNotJsonIsRefusedAtThePlaceOfTheMistake() throws IOException {
    assertThat(read(GOOD.replace("\"seed\" : -7", "\"seed\" : oops"))).isEmpty();

    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith(file() + ":6:")
        .contains("not valid");
  }

  @Test
  void aFileThatIsMissingOrNoneIsRefused() {
    assertThat(RunReportFile.read(folder, this::note)).isEmpty();
    assertThat(RunReportFile.read(folder.resolve("none.json"), this::note)).isEmpty();

    assertThat(problems.get(0)).endsWith(":1:1: not a file; expected the report.json of byos run");
    assertThat(problems.get(1)).contains(":1:1: there is no such file");
  }

  @Test
  void aFileOfMoreThanTheLimitIsRefusedUnread() throws IOException {
    Path large = folder.resolve("large.json");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(RunReportFile.MAXIMAL_BYTES + 1);
    }

    assertThat(RunReportFile.read(large, this::note)).isEmpty();
    assertThat(problems)
        .singleElement()
        .asString()
        .endsWith("has 268,435,457 bytes; reports of more than 268,435,456 bytes are not read");
  }

  private Optional<RunReport> read(String text) throws IOException {
    Files.writeString(folder.resolve("report.json"), text);
    return RunReportFile.read(folder.resolve("report.json"), this::note);
  }

  private void note(InputProblem problem) {
    problems.add(problem.toString());
  }

  private String file() {
    return folder.resolve("report.json").toString().replace('\\', '/');
  }
}
