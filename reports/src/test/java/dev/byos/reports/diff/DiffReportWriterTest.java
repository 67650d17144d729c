package dev.byos.reports.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.byos.reports.check.Formats;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class DiffReportWriterTest {
  private static final JsonSchema SCHEMA =
      Formats.schema("/dev/byos/reports/diff/diff.schema.json", VersionFlag.V202012);

  /** Markdown, HTML, terminal and XML in one, with a mention and half a surrogate pair. */
  private static final String HOSTILE =
      "a </details> | <b> & \"c\" `d` @team \u001b[31m\n# e \ud83d \u202e";

  @ParameterizedTest
  @ValueSource(strings = {"diff.golden.md", "diff.golden.txt"})
  void readsAsItShould(String golden) throws Exception {
    DiffFormat format = golden.endsWith(".md") ? DiffFormat.MARKDOWN : DiffFormat.CONSOLE;

    assertThat(DiffReportWriter.render(SampleDiff.regression("Is wrong now."), format))
        .isEqualTo(resource(golden));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Is wrong now.", HOSTILE})
  void jsonFitsItsSchema(String text) {
    JsonNode json = Formats.json(render(text, DiffFormat.JSON));

    assertThat(SCHEMA.validate(json)).isEmpty();
    assertThat(json.at("/outcome").asText()).isEqualTo("regression");
    assertThat(json.at("/latency/0/quantiles/0/adjustedPValue").asDouble()).isEqualTo(0.00006);
    assertThat(json.at("/expectations/1/before").isNull()).isTrue();
  }

  @Test
  void theSchemaRefusesAComparisonWithoutOutcome() {
    JsonNode json = Formats.json(render("Is wrong now.", DiffFormat.JSON));
    ((ObjectNode) json).remove("outcome");

    assertThat(SCHEMA.validate(json)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Is wrong now.", HOSTILE})
  void everyComparedThingIsATestCaseAndWhatCouldNotBeComparedIsSkipped(String text)
      throws Exception {
    Document document = Formats.junit(render(text, DiffFormat.JUNIT));

    Element all = document.getDocumentElement();
    assertThat(all.getAttribute("tests")).isEqualTo("13");
    assertThat(all.getAttribute("failures")).isEqualTo("4");
    assertThat(all.getAttribute("skipped")).isEqualTo("2");
    assertThat(((Element) document.getElementsByTagName("skipped").item(0)).getAttribute("message"))
        .isEqualTo("99.0 ms → 120.0 ms (+21.2 %), too few samples to tell: 300 and 280");
  }

  @Test
  void hostileTextStaysWithinItsCellAndNotifiesNobody() {
    String markdown = render(HOSTILE, DiffFormat.MARKDOWN);
    String console = render(HOSTILE, DiffFormat.CONSOLE);

    assertThat(markdown).doesNotContain("@team", "<b>", "\u001b", "\u202e");
    assertThat(markdown.lines().filter(line -> line.contains("speech/a")))
        .singleElement()
        .asString()
        .endsWith(" |");
    assertThat(markdown.split("</details>", -1)).hasSize(7);
    assertThat(console).doesNotContain("\u001b", "\u202e");
  }

  @Test
  void aCommentIsNeverTooLongForAPullRequest() {
    for (String text : new String[] {"a", "<", HOSTILE}) {
      String markdown = DiffReportWriter.render(SampleDiff.huge(text), DiffFormat.MARKDOWN);

      assertThat(markdown).hasSizeLessThan(65_536).contains(" more in diff.json");
      assertThat(markdown.split("<details", -1)).hasSameSizeAs(markdown.split("</details>", -1));
    }
    assertThat(DiffReportWriter.render(SampleDiff.huge("a"), DiffFormat.CONSOLE))
        .contains("and 4,973 more; --format json has all");
  }

  @Test
  void nothingThatDiffersIsSaidInOneLine() {
    assertThat(DiffReportWriter.render(SampleDiff.unchanged(), DiffFormat.MARKDOWN))
        .startsWith("**Unchanged**: nothing that counts differs in 1 thing compared.\n");
    assertThat(DiffReportWriter.render(SampleDiff.unchanged(), DiffFormat.CONSOLE))
        .startsWith("Unchanged: ");
  }

  @Test
  void onlyTheFormatsAskedForAreWritten(@TempDir Path folder) throws Exception {
    DiffReportWriter.write(
        SampleDiff.unchanged(), EnumSet.of(DiffFormat.JSON, DiffFormat.CONSOLE), folder);

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("diff.json");
    }
  }

  private static String render(String text, DiffFormat format) {
    return DiffReportWriter.render(SampleDiff.regression(text), format);
  }

  private static String resource(String name) throws Exception {
    try (InputStream stream =
        Objects.requireNonNull(DiffReportWriterTest.class.getResourceAsStream(name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
