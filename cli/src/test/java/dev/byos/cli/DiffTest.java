package dev.byos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.Distribution;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.RunReport;
import dev.byos.scenarios.report.RunReportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Two reports of runs are compared from the command line. */
class DiffTest {
  @TempDir private static Path runs;
  private static RunReport good;

  @TempDir private Path folder;
  private Path baseline;
  private Path current;

  @BeforeAll
  static void runOnce() {
    run("shared-storage-account", runs.resolve("good"));
    good = RunReportFile.read(runs.resolve("good/report.json"), problem -> {}).orElseThrow();
  }

  @BeforeEach
  void copy() throws IOException {
    baseline = Files.copy(runs.resolve("good/report.json"), folder.resolve("baseline.json"));
    current = Files.copy(baseline, folder.resolve("report.json"));
  }

  @Test
  void aRunWithTheSameSeedIsUnchanged() {
    run("shared-storage-account", folder.resolve("again"));

    Console console = diff(baseline, folder.resolve("again"));

    assertThat(console.exitCode()).as(console.out()).isEqualTo(ExitCode.CLEAN);
    assertThat(console.out()).startsWith("Unchanged: ").doesNotContain("Figures may have moved");
    assertThat(diff(baseline, baseline).exitCode()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void aRunThatBreaksARuleIsARegression() {
    run("missing-role", folder.resolve("bad"));

    Console console = diff(baseline, folder.resolve("bad"), "--format=markdown");

    assertThat(console.exitCode()).isEqualTo(ExitCode.REGRESSION);
    assertThat(console.out().lines().findFirst().orElseThrow()).startsWith("**Regression**: ");
    assertThat(console.out())
        .contains("| verdict | verdict | clean → violations |", "new error: ", "What else differs")
        .contains("| scenario | ");
  }

  @Test
  void aNewFindingIsARegressionFromTheLimitOn() throws IOException {
    Finding one = good.findings().get(0);
    write(
        with(
            List.of(
                new Finding(
                    one.ruleId(),
                    Severity.WARNING,
                    "speech/other",
                    one.message(),
                    one.remedy(),
                    List.of(new Evidence.OfEvent(1, 1, "speech/other", "Happened")),
                    one.source())),
            good.latency()));

    assertThat(diff(baseline, current, "--fail-on=warning").exitCode())
        .isEqualTo(ExitCode.REGRESSION);
  }

  @Test
  void aSlowerLatencyIsARegressionOnlyBeyondTheTermsGiven() throws IOException {
    Files.writeString(baseline, json(with(good.findings(), List.of(latency(100_000)))));
    write(with(good.findings(), List.of(latency(120_000))));

    Console slower = diff(baseline, current);
    assertThat(slower.exitCode()).as(slower.out()).isEqualTo(ExitCode.REGRESSION);
    assertThat(slower.out())
        .contains(
            "storage.write westeurope → eastus P50: 96.3 ms → 114.7 ms (+19.1 %), beyond noise, p < 0.000001");
    assertThat(diff(current, baseline).exitCode()).isEqualTo(ExitCode.CLEAN);
    assertThat(diff(current, baseline).out()).startsWith("Improved: 3 things better");
    assertThat(diff(baseline, current, "--min-change=30%").exitCode()).isEqualTo(ExitCode.CLEAN);
    assertThat(diff(baseline, current, "--min-change=1%,50ms").exitCode())
        .isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void aMetricWithoutSamplesIsInconclusiveAndListed() throws IOException {
    Files.writeString(baseline, json(with(good.findings(), List.of(latency(100_000)))));
    write(with(good.findings(), List.of()));

    Console console = diff(baseline, current);

    assertThat(console.exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(console.out())
        .startsWith("Inconclusive: nothing is worse, but 1 thing could not be compared")
        .contains("storage.write westeurope → eastus: 1,000 samples in the baseline, none now");
    assertThat(diff(current, current).exitCode()).isEqualTo(ExitCode.CLEAN);
    assertThat(diff(baseline, current, "--metrics=recording.export").out())
        .contains("recording.export of all regions: neither report has a sample of it");
  }

  @Test
  void everyFormatIsWrittenBesideTheReportOfTheRun() throws IOException {
    Console console = diff(baseline, current, "--out", folder.toString());

    assertThat(console.exitCode()).isEqualTo(ExitCode.CLEAN);
    assertThat(files())
        .containsExactlyInAnyOrder(
            "baseline.json", "report.json", "diff.json", "diff.md", "junit-diff.xml");
    assertThat(folder.resolve("report.json")).hasSameBinaryContentAs(baseline);
  }

  @Test
  void updateAcceptsTheDifferencesAndSaysSo() throws IOException {
    write(with(List.of(), good.latency()));
    byte[] wanted = Files.readAllBytes(current);

    Console refreshed = diff(baseline, current, "--update", "--format=json");
    assertThat(refreshed.exitCode()).isEqualTo(ExitCode.CLEAN);
    assertThat(refreshed.complaints())
        .containsExactly("byos: " + name(baseline) + " now holds " + name(current));
    assertThat(baseline).hasBinaryContent(wanted);

    assertThat(diff(baseline, current, "--update").complaints())
        .containsExactly(
            "byos: " + name(baseline) + " is left as it is: it holds the same as " + name(current));
    assertThat(files()).containsExactlyInAnyOrder("baseline.json", "report.json");
  }

  @Test
  void updateMakesABaselineThatIsMissing() throws IOException {
    Files.delete(baseline);

    assertThat(diff(baseline, current).exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(diff(baseline, current).complaints())
        .containsExactly(
            "byos: " + name(baseline) + ": there is no such file; --update makes it from CURRENT");
    Console made = diff(baseline, current, "--update");
    assertThat(made.exitCode()).isEqualTo(ExitCode.CLEAN);
    assertThat(made.complaints()).singleElement().asString().contains(" did not exist and now ");
    assertThat(baseline).hasSameBinaryContentAs(current);
  }

  @Test
  void aBaselineThatCannotBeReadIsNeverReplaced() throws IOException {
    Files.writeString(baseline, "notes of mine");

    assertThat(diff(baseline, current, "--update").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(baseline).hasContent("notes of mine");

    Path none = folder.resolve("none/baseline.json");
    assertThat(diff(none, current, "--update").complaints())
        .singleElement()
        .asString()
        .contains("there is no folder");
  }

  @Test
  void theProblemsOfBothReportsAreSaidAtOnceAndNothingIsWritten() throws IOException {
    String text = Files.readString(baseline);
    Files.writeString(baseline, text.replace("\"schemaVersion\" : 2", "\"schemaVersion\" : 1"));
    Files.writeString(current, text.substring(0, text.length() / 2));

    Console console = diff(baseline, current, "--out", folder.resolve("out").toString());

    assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(console.complaints()).hasSize(2);
    assertThat(console.complaints().get(0))
        .startsWith("byos: " + name(baseline) + ":2:21: 'schemaVersion': found 1, expected 2");
    assertThat(console.complaints().get(1)).contains(name(current) + ":", "ends");
    assertThat(console.err()).doesNotContain("Exception", "\tat ");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--min-change=5 | --min-change 5: expected a percentage or milliseconds",
        "--min-change=-5% | --min-change -5%: expected",
        "--alpha=0 | --alpha 0: expected a number above 0",
        "--alpha=5% | --alpha 5%: expected",
        "--alpha=NaN | --alpha NaN: expected",
        "--quantiles=p95,p90 | --quantiles p90: expected p50, p95 or p99",
        "--format=html | --format html: expected one of console, json, junit, markdown",
      })
  void badOptionsAreSaid(String option, String problem) {
    Console console = diff(baseline, current, option);

    assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(console.complaints()).singleElement().asString().contains(problem);
  }

  @Test
  void theGuideUsesOptionsThatTheCommandHasAndYamlThatCanBeRead() throws IOException {
    String guide = Files.readString(HistoryHashes.root().resolve("docs/diff.md"));
    String pipelines = Files.readString(HistoryHashes.root().resolve("docs/ci.md"));
    List<String> used =
        Pattern.compile("byos diff [^`\\n]*")
            .matcher(guide + pipelines)
            .results()
            .flatMap(command -> Pattern.compile("--[a-z-]+").matcher(command.group()).results())
            .map(MatchResult::group)
            .toList();
    Matcher yaml = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(guide);

    assertThat(used).contains("--format", "--out", "--update");
    assertThat(
            new CommandLine(new ByosCommand())
                .getSubcommands()
                .get("diff")
                .getCommandSpec()
                .optionsMap()
                .keySet())
        .containsAll(used)
        .contains("--alpha", "--min-change", "--fail-on");
    assertThat(yaml.find()).isTrue();
    assertThat(new ObjectMapper(new YAMLFactory()).readTree(yaml.group(1)).at("/jobs/byos/steps"))
        .hasSize(5);
  }

  /** A thousand samples around a figure. */
  private static LatencyRow latency(long micros) {
    List<Distribution.Bucket> buckets = new ArrayList<>();
    long from = Distribution.lowerBound(micros * 9 / 10);
    for (int i = 0; i < 10; i++) {
      buckets.add(new Distribution.Bucket(from, 100));
      from = buckets.get(i).toMicros();
    }
    double first = buckets.get(0).fromMicros() / 1000.0;
    return new LatencyRow(
        "storage.write",
        "westeurope",
        "eastus",
        1000,
        buckets.get(4).fromMicros() / 1000.0,
        first * 1.3,
        first * 1.4,
        first * 1.5,
        new Distribution(buckets));
  }

  private static RunReport with(List<Finding> findings, List<LatencyRow> latency) {
    return new RunReport(
        good.tool(),
        good.scenario(),
        good.seed(),
        good.latencyData(),
        good.historyEvents(),
        good.historySha256(),
        good.verdict(),
        findings,
        good.findingsTotal(),
        good.rules(),
        latency,
        good.exports(),
        good.expectations(),
        good.work(),
        good.timeline(),
        good.activity(),
        good.faults(),
        good.flows(),
        good.sites(),
        good.assumptions());
  }

  private static String json(RunReport report) {
    return LibraryRun.json(report);
  }

  private void write(RunReport report) throws IOException {
    Files.writeString(current, json(report));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static void run(String script, Path out) {
    Console.run(
        "run",
        LibraryRun.script(script).toString(),
        "--journal=none",
        "--format=json",
        "--out",
        out.toString());
  }

  private static String name(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static Console diff(Path baseline, Path current, String... options) {
    List<String> arguments = new ArrayList<>(List.of("diff", name(baseline), name(current)));
    arguments.addAll(List.of(options));
    return Console.run(arguments.toArray(String[]::new));
  }
}
