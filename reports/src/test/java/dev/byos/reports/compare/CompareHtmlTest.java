package dev.byos.reports.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.byos.model.compare.Comparison;
import dev.byos.reports.PageText;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareHtmlTest {
  private static final int MOST_BYTES = 500_000;

  @Test
  void theFirstScreenNamesTheWinnerAndWhyAndShowsTheLayoutsSideBySide() {
    PageText page = page("four", BigComparison.of(4, ""));

    assertThat(page.header())
        .contains("Best: layout-1", "layout-1 wins: it breaks no rule and loses the least work.")
        .contains("layout-1 · best", "layout-2", "layout-3", "layout-4", ">Clean<", ">Violations<")
        .contains("lost to faults a run", "known to cross a border", "USD a run")
        .contains("byos compare layout-1.yaml layout-2.yaml layout-3.yaml layout-4.yaml")
        .contains("--workload story.yaml --seed 1 --seeds 10");
  }

  @Test
  void fourLayoutsStaySmall() {
    assertThat(page("four", BigComparison.of(4, "")).bytes()).isLessThanOrEqualTo(MOST_BYTES);
  }

  @Test
  void tablesHaveTheFiguresWithoutTheScript() {
    PageText page = page("four", BigComparison.of(4, ""));

    for (String caption :
        List.of(
            "Layouts of the comparison",
            "Differences to the winner",
            "Latency recording.export (export)",
            "Regions of layout-3",
            "Findings a run by rule",
            "Data at rest of layout-4",
            "Exports of all runs",
            "Cost of a run in USD",
            "Items of layout-2",
            "Runs and their histories")) {
      assertThat(page.html()).contains("<caption>" + caption + "</caption>");
    }
    assertThat(page.withoutScript())
        .contains("+60 ± 4", "-1 ± 3, may be noise", "layout-4, seed 10");
  }

  @Test
  void everyLinkLeadsSomewhereAndEveryAnchorIsUnique() {
    PageText page = page("four", BigComparison.of(4, ""));

    assertThat(page.attributes("id"))
        .doesNotHaveDuplicates()
        .contains(
            "chart-map-1", "chart-map-4", "chart-differences", "event-2-1000", "event-4-1000");
    assertThat(page.attributes("href"))
        .allSatisfy(link -> assertThat(page.attributes("id")).contains(link.substring(1)));
  }

  @Test
  void whatAnInputSaysNeverBecomesMarkup() throws Exception {
    String words = "</script><script>alert(1)</script>\"'&";
    PageText page = page("hostile", BigComparison.of(2, words));

    assertThat(page.count("<script")).isEqualTo(2);
    assertThat(page.html()).doesNotContain("alert(1)</script>");
    JsonNode data = new ObjectMapper().readTree(page.data());
    assertThat(data.at("/layouts/0/name").asText()).isEqualTo("layout-1" + words);
  }

  @Test
  void withoutWinnerAndWithoutDataThePageSaysSo() {
    PageText page = page("empty", BigComparison.withoutWinner());

    assertThat(page.header()).contains("No layout stands out", "No run ended.", ">Inconclusive<");
    assertThat(page.html())
        .contains("Nothing was measured.", "No fault happened.", "0 of 1")
        .doesNotContain("id=\"chart-latency\"", "id=\"chart-differences\"");
  }

  @Test
  void theSameComparisonGivesTheSameBytes() {
    assertThat(CompareHtml.render(BigComparison.of(2, "")))
        .isEqualTo(CompareHtml.render(BigComparison.of(2, "")));
  }

  private static PageText page(String name, Comparison comparison) {
    return PageText.kept("compare-" + name, CompareHtml.render(comparison));
  }
}
