package dev.byos.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.byos.model.finding.Severity;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.report.RunReport;
import dev.byos.model.scenario.Scenario;
import dev.byos.reports.ReportFormat;
import dev.byos.reports.RunReportWriter;
import dev.byos.scenarios.LoadOptions;
import dev.byos.scenarios.ScenarioAssumptions;
import dev.byos.scenarios.ScenarioLoader;
import dev.byos.scenarios.regions.RegionData;
import dev.byos.studies.JournalChoice;
import dev.byos.studies.RunPlan;
import dev.byos.studies.RunStudy;
import dev.byos.studies.StorageChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * The page of a run of about a million events: its size, how long it takes to write, when Chromium
 * shows its first content (beside an empty page, the floor), and what axe says about it. Aims: at
 * most 500 KB, under 1 s, no violation. The run is the three-region day with 61,500 calls.
 */
final class ReportBenchmark {
  private static final int ROUNDS = 5;

  /** The three-region day has 1.63 million events. */
  private static final double SCALE_OF_A_MILLION = 0.615;

  private static final String EMPTY_PAGE =
      "<!doctype html><html lang=\"en\"><title>Empty</title><p>Nothing.</p></html>\n";

  private ReportBenchmark() {}

  static void run(ResultTable table, Path home, Path work, double scale) throws Exception {
    RunReport report = report(home, work, scale);
    double[] seconds = new double[ROUNDS + 1];
    String html = "";
    for (int i = 0; i < seconds.length; i++) {
      long begun = System.nanoTime();
      html = RunReportWriter.render(report, ReportFormat.HTML);
      seconds[i] = (System.nanoTime() - begun) / 1e9;
    }
    Path page = Files.writeString(work.resolve("report.html"), html);
    String events = String.format(Locale.ROOT, "%,d events", report.historyEvents());
    table.figure("report", events + ": size", Files.size(page) / 1e3, "KB", "aim 500 KB");
    table.figure(
        "report",
        "writing the page",
        seconds[0],
        "s",
        String.format(
            Locale.ROOT,
            "first time in this JVM; then %.3f s",
            Median.of(IntStream.range(1, seconds.length).mapToDouble(i -> seconds[i]).toArray())));
    inBrowser(table, new BrowserTool(home), page, work);
  }

  private static void inBrowser(ResultTable table, BrowserTool browser, Path page, Path work)
      throws IOException, InterruptedException {
    Path empty = Files.writeString(work.resolve("empty.html"), EMPTY_PAGE);
    JsonNode paint =
        browser.run(
            "paint.js", List.of(Integer.toString(ROUNDS), page.toString(), empty.toString()));
    table.compareTimes(
        "report",
        "first content, median of " + ROUNDS,
        firstContentSeconds(paint, 0),
        firstContentSeconds(paint, 1),
        "aim 1 s; Chromium " + paint.path("chromium").asText() + ", cold; peer: an empty page");
    JsonNode inspected = browser.run("inspect.js", List.of(page.toString()));
    JsonNode views = inspected.at("/pages/0/views");
    table.figure(
        "report",
        "axe violations",
        views.findValues("violations").stream().mapToInt(JsonNode::size).sum(),
        "",
        String.format(
            Locale.ROOT,
            "aim 0; axe %s, %d rules passed in %d windows",
            inspected.path("axe").asText(),
            views.findValues("passes").stream().mapToInt(JsonNode::asInt).sum(),
            views.size()));
    table.figure(
        "report",
        "requests beside the file",
        inspected.at("/pages/0").findValues("requests").stream().mapToInt(JsonNode::size).sum(),
        "",
        "aim 0");
  }

  private static double firstContentSeconds(JsonNode paint, int page) {
    JsonNode millis = paint.path("pages").path(page).path("firstContentfulMillis");
    return Median.of(
            StreamSupport.stream(millis.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray())
        / 1e3;
  }

  private static RunReport report(Path home, Path work, double scale) throws IOException {
    RegionCatalogue regions = RegionData.load();
    Scenario scenario =
        ScenarioLoader.load(
                home.resolve("scenarios/benchmark/three-region-day.yaml"),
                regions,
                LoadOptions.none().withScale(SCALE_OF_A_MILLION * scale))
            .orThrow();
    return RunStudy.run(
            new RunPlan(
                scenario,
                ScenarioAssumptions.all(),
                scenario.seed(),
                regions,
                1,
                new JournalChoice.None(),
                new StorageChoice.Directory(),
                Files.createDirectory(work.resolve("day")),
                Severity.ERROR,
                new RunReport.Tool("byos", "benchmark"),
                (virtualMicros, events) -> {}))
        .report();
  }
}
