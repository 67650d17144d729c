package dev.byos.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.byos.cli.Console;
import dev.byos.cli.browser.PageInspection.Chart;
import dev.byos.cli.browser.PageInspection.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages that the command writes are in order in a real browser, whatever their size. */
class ReportsInBrowserTest {
  private static final long BYTES_MAXIMAL = 500_000;
  private static final Path SCENARIOS =
      Path.of("").toAbsolutePath().getParent().resolve("scenarios");

  @TempDir private static Path folder;
  private static final Map<Page, PageInspection> INSPECTED = new LinkedHashMap<>();

  /** A page to look at, how it is made, and which charts it must have. */
  private enum Page {
    /** Some hundred events, errors, nothing stored. */
    FAILED_RUN(
        "run library/missing-role.yaml --journal none", "map", "latency", "timeline", "residency"),

    /** A fault and what it cost. */
    OUTAGE(
        "run library/region-outage.yaml --journal none",
        "map",
        "latency",
        "timeline",
        "faults",
        "residency"),

    /** Artefacts that crossed borders and findings about them. */
    CROSSING_RUN(
        "run library/residency-broken.yaml --journal none",
        "map",
        "latency",
        "timeline",
        "residency"),

    /** Some ten thousand events in three regions. */
    DAY(
        "run benchmark/three-region-day.yaml --scale 0.05 --journal none",
        "map",
        "latency",
        "timeline",
        "residency"),

    /** Nothing was run: a template was judged. */
    CHECK("check estates/contact-centre.template.json --policy estates/policy.yaml");

    private final List<String> command;
    private final List<String> charts;

    Page(String command, String... charts) {
      this.command = List.of(command.split(" ", -1));
      this.charts = Stream.of(charts).map(chart -> "chart-" + chart).toList();
    }

    boolean isRun() {
      return command.get(0).equals("run");
    }

    /** How its screenshots begin. */
    String fileName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Path folder() {
      return folder.resolve(fileName());
    }

    Path write() throws IOException {
      List<String> arguments = new ArrayList<>();
      for (String argument : command) {
        boolean input = argument.endsWith(".yaml") || argument.endsWith(".json");
        arguments.add(input ? SCENARIOS.resolve(argument).toString() : argument);
      }
      arguments.addAll(List.of("--format", "html,json", "--out", folder().toString()));
      Console console = Console.run(arguments.toArray(String[]::new));
      Path written = folder().resolve("report.html");
      assertThat(written).as(console.err()).exists();
      return Files.copy(written, folder.resolve(fileName() + ".html"));
    }
  }

  @BeforeAll
  static void lookAtEveryPage() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Page page : Page.values()) {
      files.add(page.write());
    }
    List<PageInspection> inspected = Browser.inspectAndKeepPictures(files);
    for (Page page : Page.values()) {
      INSPECTED.put(page, inspected.get(page.ordinal()));
    }
  }

  static Stream<Arguments> everyAspectOfEveryPage() {
    return Stream.of(Page.values())
        .flatMap(page -> Stream.of(Aspect.values()).map(aspect -> arguments(page, aspect)));
  }

  static Stream<Page> runs() {
    return Stream.of(Page.values()).filter(Page::isRun);
  }

  @ParameterizedTest
  @MethodSource
  void everyAspectOfEveryPage(Page page, Aspect aspect) {
    assertThat(aspect.problems(INSPECTED.get(page))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void thePageHasItsChartsInEveryWindow(Page page) {
    for (View view : INSPECTED.get(page).views()) {
      assertThat(view.charts().stream().map(Chart::id))
          .as(view.name())
          .containsExactlyInAnyOrderElementsOf(page.charts);
    }
  }

  @ParameterizedTest
  @EnumSource
  void thePageIsSmall(Page page) {
    assertThat(INSPECTED.get(page).bytes()).isBetween(1L, BYTES_MAXIMAL);
  }

  @ParameterizedTest
  @EnumSource
  void thePageHasFindingsAndTablesToLookAt(Page page) {
    PageInspection inspected = INSPECTED.get(page);
    assertThat(inspected.used().evidence().findings()).isPositive();
    assertThat(inspected.used().evidence().opened()).isPresent();
    assertThat(inspected.used().keyboard().controls()).isPositive();
    assertThat(inspected.withoutScript().tables()).isNotEmpty();
    assertThat(inspected.views())
        .hasSize(3)
        .allSatisfy(view -> assertThat(view.accessibility().passes()).isGreaterThan(20));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void aRunHasFiltersEvidenceThatLeadsToEventsAndATimelineToZoom(Page page) {
    PageInspection inspected = INSPECTED.get(page);
    assertThat(inspected.used().filters()).isPresent();
    assertThat(inspected.used().evidence().followed())
        .hasValueSatisfying(followed -> assertThat(followed.target()).startsWith("event-"));
    assertThat(inspected.used().zoom())
        .hasValueSatisfying(zoom -> assertThat(zoom.steps()).hasSizeGreaterThanOrEqualTo(2));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void withoutScriptsTheFiguresOfTheReportAreThere(Page page) throws IOException {
    String text = INSPECTED.get(page).withoutScript().text();
    JsonNode report = new ObjectMapper().readTree(page.folder().resolve("report.json").toFile());
    assertThat(report.path("latency")).isNotEmpty();
    for (JsonNode row : report.path("latency")) {
      assertThat(text)
          .contains(
              String.format(
                  Locale.ROOT,
                  "%s\t%s\t%s\t%,d\t",
                  row.path("metric").asText(),
                  row.path("from").asText(),
                  row.path("to").asText(),
                  row.path("count").asLong()));
    }
    for (JsonNode finding : report.path("findings")) {
      assertThat(text).contains(finding.path("ruleId").asText(), finding.path("message").asText());
    }
    assertThat(text)
        .contains(String.format(Locale.ROOT, "%,d of ", report.at("/exports/stored").asLong()));
  }
}
