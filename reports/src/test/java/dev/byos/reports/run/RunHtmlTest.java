package dev.byos.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.RunReport;
import dev.byos.reports.BigReport;
import dev.byos.reports.PageText;
import dev.byos.reports.SampleReport;
import dev.byos.reports.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunHtmlTest {
  private static final int MOST_BYTES = 500_000;

  @Test
  void theReportOfAMillionEventsStaysSmall() {
    PageText page = page("million", BigReport.ofAMillionEvents());

    assertThat(page.bytes()).isLessThanOrEqualTo(MOST_BYTES);
    assertThat(page.count("<details class=\"finding ")).isBetween(20, 400);
    assertThat(page.html()).contains("more: report.json has them all.");
  }

  @Test
  void everyRuleHasAFindingOnThePageHoweverManyTheFirstOneHas() {
    PageText page = page("million", BigReport.ofAMillionEvents());

    List<String> rules =
        BigReport.ofAMillionEvents().findings().stream()
            .map(finding -> finding.ruleId())
            .distinct()
            .toList();
    assertThat(rules).hasSizeGreaterThan(10);
    assertThat(rules).allSatisfy(rule -> assertThat(page.html()).contains("data-rule=\"" + rule));
  }

  @Test
  void theFirstScreenAnswersFourQuestions() {
    PageText page = page("sample", SampleReport.violations());

    assertThat(page.header())
        .contains("Compliant?", ">No<", "1 error, 0 warnings, 0 notes", "1 of 3 expectations held")
        .contains("How fast?", "P95 91.5 ms", "recording.export 91.5 ms, westeurope to eastus")
        .contains("All exported?", "No, 2 in trouble", "3 of 4 stored, 2.0 KiB")
        .contains("Reproducible?", "Seed 7", "latency data of 2026-07-30", "byos 0.1.0")
        .contains("byos run story.yaml --seed 7");
  }

  @Test
  void thePageAsksNothingOfAnybody() {
    PageText page = page("three", BigReport.ofThreeRegions());

    assertThat(page.attributes("src")).isEmpty();
    assertThat(page.attributes("href")).isNotEmpty().allMatch(link -> link.startsWith("#"));
    assertThat(page.withoutScript()).doesNotContain("http://", "https://", "<link", "url(");
    assertThat(page.policy()).startsWith("default-src 'none'; base-uri 'none'");
  }

  @Test
  void everyLinkLeadsSomewhereAndEveryAnchorIsUnique() {
    PageText page = page("three", BigReport.ofThreeRegions());

    assertThat(page.attributes("id")).doesNotHaveDuplicates();
    assertThat(page.attributes("id")).contains("event-1000", "finding-1", "chart-map");
    assertThat(page.attributes("href"))
        .contains("#event-1000", "#finding-1")
        .allSatisfy(link -> assertThat(page.attributes("id")).contains(link.substring(1)));
  }

  @Test
  void whatAnInputSaysNeverBecomesMarkup() {
    PageText page = page("sample", SampleReport.violations());

    assertThat(page.withoutScript()).contains("a &lt;b&gt; &amp;").doesNotContain("<b> &");
    assertThat(page.data()).doesNotContain("<");
  }

  @Test
  void namesThatEndAScriptEndNothing() throws Exception {
    String words = "</script><script>alert(1)</script>\"'&";
    PageText page = page("hostile", BigReport.withNamesThatEndIn(words));

    assertThat(page.count("<script")).isEqualTo(2);
    assertThat(page.html()).doesNotContain("alert(1)</script>");
    JsonNode data = new ObjectMapper().readTree(page.data());
    assertThat(data.at("/layouts/0/sites/0/region").asText()).isEqualTo("eastus" + words);
  }

  @Test
  void onlyTheScriptOfThePageMayRun() throws Exception {
    PageText page = page("sample", SampleReport.violations());
    String digest =
        Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-256")
                    .digest(page.script().getBytes(StandardCharsets.UTF_8)));

    assertThat(page.count("<script>")).isEqualTo(1);
    assertThat(page.policy()).endsWith("script-src 'sha256-" + digest + "'");
  }

  @Test
  void tablesHaveTheFiguresWithoutTheScript() {
    RunReport report = BigReport.ofThreeRegions();
    PageText page = page("three", report);

    for (String caption :
        List.of(
            "Regions of the run",
            "Latency of each path",
            "Work by kind and outcome",
            "Work in intervals of 10 min 0 s",
            "Cost of each fault",
            "Data at rest",
            "Exports in numbers",
            "Reasons of what is not as it should be",
            "Expectations of the scenario",
            "Rules and how they ended")) {
      assertThat(page.html()).contains("<caption>" + caption + "</caption>");
    }
    for (LatencyRow row : report.latency()) {
      assertThat(page.withoutScript()).contains(Texts.duration(row.p95Millis()));
    }
  }

  @Test
  void theDataOfTheChartsHoldsEverySampleAndEveryPieceOfWork() throws Exception {
    RunReport report = BigReport.ofThreeRegions();
    JsonNode data = new ObjectMapper().readTree(page("three", report).data());

    JsonNode rows = data.at("/layouts/0/latency");
    assertThat(rows).hasSameSizeAs(report.latency());
    for (int i = 0; i < rows.size(); i++) {
      long samples = -rows.get(i).at("/bins/0").asLong();
      for (JsonNode bin : rows.get(i).get("bins")) {
        samples += bin.asLong();
      }
      assertThat(samples).isEqualTo(report.latency().get(i).count());
    }
    long drawn = 0;
    for (JsonNode series : data.get("activity")) {
      for (JsonNode count : series.get("counts")) {
        drawn += count.asLong();
      }
    }
    long happened =
        report.activity().series().stream()
            .flatMap(series -> series.counts().stream())
            .mapToLong(Long::longValue)
            .sum();
    assertThat(drawn).isEqualTo(happened);
  }

  @Test
  void theSameReportGivesTheSameBytes() {
    assertThat(RunHtml.render(BigReport.ofThreeRegions()))
        .isEqualTo(RunHtml.render(BigReport.ofThreeRegions()));
  }

  private static PageText page(String name, RunReport report) {
    return PageText.kept("run-" + name, RunHtml.render(report));
  }
}
