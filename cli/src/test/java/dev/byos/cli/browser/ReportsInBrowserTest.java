package dev.byos.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.byos.cli.browser.PageInspection.Chart;
import dev.byos.cli.browser.PageInspection.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
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

  @TempDir private static Path folder;
  private static final Map<ReportPage, PageInspection> INSPECTED = new LinkedHashMap<>();

  @BeforeAll
  static void lookAtEveryPage() throws IOException {
    List<Path> files = new ArrayList<>();
    for (ReportPage page : ReportPage.values()) {
      files.add(page.write(folder));
    }
    Iterator<PageInspection> inspected = Browser.inspectAndKeepPictures(files).iterator();
    for (ReportPage page : ReportPage.values()) {
      INSPECTED.put(page, inspected.next());
    }
  }

  static Stream<Arguments> everyAspectOfEveryPage() {
    return Stream.of(ReportPage.values())
        .flatMap(page -> Stream.of(Aspect.values()).map(aspect -> arguments(page, aspect)));
  }

  static Stream<ReportPage> withEvents() {
    return Stream.of(ReportPage.values()).filter(ReportPage::hasEvents);
  }

  static Stream<ReportPage> withTimeline() {
    return Stream.of(ReportPage.values()).filter(ReportPage::hasTimeline);
  }

  @ParameterizedTest
  @MethodSource
  void everyAspectOfEveryPage(ReportPage page, Aspect aspect) {
    assertThat(aspect.problems(INSPECTED.get(page))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void thePageHasItsChartsInEveryWindow(ReportPage page) {
    for (View view : INSPECTED.get(page).views()) {
      assertThat(view.charts().stream().map(Chart::id))
          .as(view.name())
          .containsExactlyInAnyOrderElementsOf(page.charts());
    }
  }

  @ParameterizedTest
  @EnumSource
  void thePageIsSmall(ReportPage page) {
    assertThat(INSPECTED.get(page).bytes()).isBetween(1L, BYTES_MAXIMAL);
  }

  @ParameterizedTest
  @EnumSource
  void thereIsSomethingToLookAt(ReportPage page) {
    PageInspection inspected = INSPECTED.get(page);
    assertThat(inspected.used().evidence().findings() > 0).isEqualTo(page.hasFindings());
    assertThat(inspected.used().evidence().opened().isPresent()).isEqualTo(page.hasFindings());
    assertThat(inspected.used().keyboard().controls()).isPositive();
    assertThat(inspected.withoutScript().tables()).isNotEmpty();
    assertThat(inspected.views())
        .hasSize(3)
        .allSatisfy(view -> assertThat(view.accessibility().passes()).isGreaterThan(20));
  }

  @ParameterizedTest
  @MethodSource("withEvents")
  void aPageWithEventsHasFiltersAndEvidenceThatLeadsToThem(ReportPage page) {
    PageInspection inspected = INSPECTED.get(page);
    assertThat(inspected.used().filters()).isPresent();
    assertThat(inspected.used().evidence().followed())
        .hasValueSatisfying(followed -> assertThat(followed.target()).startsWith("event-"));
  }

  @ParameterizedTest
  @MethodSource("withTimeline")
  void aTimelineHasButtonsToZoom(ReportPage page) {
    assertThat(INSPECTED.get(page).used().zoom())
        .hasValueSatisfying(zoom -> assertThat(zoom.steps()).hasSizeGreaterThanOrEqualTo(2));
  }

  @ParameterizedTest
  @MethodSource("withTimeline")
  void withoutScriptsTheFiguresOfTheReportAreThere(ReportPage page) throws IOException {
    String text = INSPECTED.get(page).withoutScript().text();
    JsonNode report =
        new ObjectMapper().readTree(page.folder(folder).resolve("report.json").toFile());
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
