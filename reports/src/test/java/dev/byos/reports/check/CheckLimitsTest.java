package dev.byos.reports.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.byos.model.report.CheckReport;
import dev.byos.reports.sarif.SarifLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class CheckLimitsTest {
  private static final CheckReport MANY = SampleCheck.many(30_000, "Shared keys are allowed, ");

  @Test
  void sarifKeepsTheLimitsOfCodeScanningAndSaysWhatIsLeftOut() throws IOException {
    String text = CheckReportWriter.render(MANY, CheckFormat.SARIF);
    JsonNode run = Formats.json(text).at("/runs/0");

    assertThat(run.at("/results")).hasSize(SarifLimits.RESULTS);
    assertThat(compressed(text)).isLessThan(SarifLimits.COMPRESSED_BYTES);
    JsonNode notices = run.at("/invocations/0/toolExecutionNotifications");
    assertThat(notices.at("/0/message/text").asText()).startsWith("5000 findings");
    assertThat(notices.at("/1/message/text").asText()).contains("5000 most severe");
    assertThat(notices.get(notices.size() - 1).at("/message/text").asText())
        .startsWith("29500 more");
  }

  @Test
  void theMostSevereResultsComeFirst() {
    JsonNode results =
        Formats.json(CheckReportWriter.render(MANY, CheckFormat.SARIF)).at("/runs/0/results");

    for (int i = 0; i < 20_000; i += 100) {
      assertThat(results.get(i).at("/level").asText()).isEqualTo("error");
    }
    assertThat(results.get(20_000).at("/level").asText()).isEqualTo("warning");
  }

  @Test
  void sarifStaysBelowTheSizeLimitEvenWhenNothingCanBeCompressed() throws IOException {
    CheckReport noisy = SampleCheck.many(25_000, new Noise());

    String text = CheckReportWriter.render(noisy, CheckFormat.SARIF);
    JsonNode run = Formats.json(text).at("/runs/0");

    assertThat(compressed(text)).isBetween(7_000_000L, SarifLimits.COMPRESSED_BYTES);
    assertThat(run.at("/results").size()).isBetween(1_000, 24_999);
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").asText())
        .contains("are left out here");
  }

  @Test
  void locationsOfAResultAndTagsOfARuleAreBounded() {
    CheckReport crowded = SampleCheck.crowded(3_000, 60);
    JsonNode run = Formats.json(CheckReportWriter.render(crowded, CheckFormat.SARIF)).at("/runs/0");

    assertThat(run.at("/results/0/locations").size() + run.at("/results/0/relatedLocations").size())
        .isEqualTo(SarifLimits.LOCATIONS);
    assertThat(run.at("/tool/driver/rules/0/properties/tags")).hasSize(SarifLimits.TAGS);
  }

  @Test
  void aJobSummaryStaysBelowOneMebibyte() {
    String text =
        CheckReportWriter.render(SampleCheck.many(30_000, "ß|".repeat(800)), CheckFormat.MARKDOWN);

    assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThan(1 << 20);
    assertThat(text).contains(" more: report.json has them all.");
  }

  @Test
  void theConsoleSaysHowMuchItLeavesOutAndWhereItIs() {
    String console = CheckReportWriter.render(MANY, CheckFormat.CONSOLE);

    assertThat(console.lines().count()).isLessThan(60);
    assertThat(console).contains("and 29995 more (all of them: --format json or csv)");
  }

  @Test
  void junitAndHtmlStayReadable() {
    String junit = CheckReportWriter.render(MANY, CheckFormat.JUNIT);
    String html = CheckReportWriter.render(MANY, CheckFormat.HTML);

    assertThat(junit).hasSizeLessThan(1 << 20).contains("and 29900 more in findings.csv");
    assertThat(html).hasSizeLessThan(4 << 20).contains("And 28000 more");
  }

  @Test
  void jsonAndCsvHaveEverything() {
    assertThat(Formats.json(CheckReportWriter.render(MANY, CheckFormat.JSON)).at("/findings"))
        .hasSize(30_000);
    assertThat(CheckReportWriter.render(MANY, CheckFormat.CSV).lines()).hasSize(60_001);
  }

  /** Words that no compressor makes much shorter. */
  private static final class Noise implements Supplier<String> {
    private final Random random = new Random(7);

    @Override
    public String get() {
      StringBuilder noise = new StringBuilder();
      random.ints(1_000, 0x4E00, 0x9FFF).forEach(noise::appendCodePoint);
      return noise.toString();
    }
  }

  private static long compressed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
