package dev.byos.reports.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.finding.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class CheckPagesTest {

  @Test
  void junitLooksAsItsReadersKnowIt() throws Exception {
    String xml = CheckReportWriter.render(SampleCheck.violations(), CheckFormat.JUNIT);

    assertThat(xml).isEqualTo(golden("junit.golden.xml"));
    Formats.junit(xml);
  }

  @Test
  void aCleanCheckIsGreenInJunit() throws Exception {
    String xml = CheckReportWriter.render(SampleCheck.clean(), CheckFormat.JUNIT);

    Document document = Formats.junit(xml);
    assertThat(document.getDocumentElement().getAttribute("failures")).isEqualTo("0");
    assertThat(document.getDocumentElement().getAttribute("tests")).isEqualTo("2");
  }

  @Test
  void whatFailsInJunitFollowsFailOn() throws Exception {
    CheckOptions notes = CheckOptions.defaults().withFailOn(Severity.NOTE);
    Document strict =
        Formats.junit(CheckReportWriter.render(SampleCheck.violations(), CheckFormat.JUNIT, notes));

    Element root = strict.getDocumentElement();
    assertThat(root.getAttribute("failures")).isEqualTo("2");
    assertThat(root.getAttribute("errors")).isEqualTo("1");
    assertThat(root.getAttribute("skipped")).isEqualTo("2");
  }

  @Test
  void theFirstScreenOfThePageAnswersThreeQuestions() {
    String html = CheckReportWriter.render(SampleCheck.violations(), CheckFormat.HTML);

    assertThat(html)
        .contains("Is it compliant?", "What breaks?", "What could not be judged?")
        .contains(">No<", "BYOS-STO-003</a> No shared keys (1 error)", "1 could not be decided");
    assertThat(html.indexOf("What could not be judged?")).isLessThan(html.indexOf("<main"));
  }

  @Test
  void everyFindingOfThePageOpensToItsEvidenceAndSource() {
    String html = CheckReportWriter.render(SampleCheck.violations(), CheckFormat.HTML);

    assertThat(html.split("<details", -1)).hasSize(5);
    assertThat(html)
        .contains("infra/main.json:12:12 (storageAccounts/recseu/allowSharedKeyAccess)")
        .contains("Source: SEED-A, Create and configure (2023-03-28)")
        .contains("ada@example.org, until 2027-01-31");
  }

  @Test
  void thePageNeedsNothingFromAnywhere() {
    String html = CheckReportWriter.render(SampleCheck.violations(), CheckFormat.HTML);

    assertThat(html)
        .doesNotContain("http://", "https://", "<script", "<link", "<img", "url(")
        .contains("@media screen and (prefers-color-scheme: dark)", "@media print");
  }

  @Test
  void aCleanCheckSaysSoOnEveryPage() {
    assertThat(CheckReportWriter.render(SampleCheck.clean(), CheckFormat.HTML))
        .contains(">Yes<", "Nothing was left open");
    assertThat(CheckReportWriter.render(SampleCheck.clean(), CheckFormat.MARKDOWN))
        .startsWith("# byos check: clean\n\nClean: 0 errors, 0 warnings, 0 notes in 2 resources.");
    assertThat(CheckReportWriter.render(SampleCheck.clean(), CheckFormat.CONSOLE))
        .startsWith("Clean: 0 errors")
        .contains("1 rule: 1 passed, 0 failed, 0 could not judge");
    assertThat(CheckReportWriter.render(SampleCheck.clean(), CheckFormat.CSV).lines()).hasSize(1);
  }

  @Test
  void theConsoleSaysWhatWhereWhyAndHow() {
    String console = CheckReportWriter.render(SampleCheck.violations(), CheckFormat.CONSOLE);

    assertThat(console).isEqualTo(golden("console.golden.txt"));
    assertThat(
            CheckReportWriter.render(
                SampleCheck.violations(),
                CheckFormat.CONSOLE,
                CheckOptions.defaults().withColour(true)))
        .startsWith("\u001B[31;1mViolations");
  }

  @Test
  void theJobSummaryLinksRulesWhenTheirAddressIsKnown() {
    CheckOptions options = CheckOptions.defaults().withPages("https://example.org/byos/");
    assertThat(CheckReportWriter.render(SampleCheck.violations(), CheckFormat.MARKDOWN, options))
        .contains("[BYOS-STO-003](https://example.org/byos/docs/rules/BYOS-STO-003.md)")
        .contains("| `infra/main.json:12:12` | `storage/recseu` |");
  }

  private static String golden(String name) {
    try (InputStream stream = CheckPagesTest.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new java.io.UncheckedIOException(problem);
    }
  }
}
