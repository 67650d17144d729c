package dev.byos.reports.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.byos.model.report.CheckReport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Document;

/** Names and values come from files that anybody may have written. */
class CheckHostileTextTest {

  @Property(tries = 100)
  void jsonAndSarifStayValid(@ForAll("hostile") String words) {
    CheckReport report = SampleCheck.sample(words);

    JsonNode json = Formats.json(CheckReportWriter.render(report, CheckFormat.JSON));
    assertThat(Formats.checkSchema().validate(json)).isEmpty();
    JsonNode sarif = Formats.json(CheckReportWriter.render(report, CheckFormat.SARIF));
    assertThat(Formats.sarifSchema().validate(sarif)).isEmpty();
    assertThat(sarif.at("/runs/0/results/0/message/text").asText().chars())
        .noneMatch(c -> c < ' ' || (c >= 0x202A && c <= 0x202E));
  }

  @Property(tries = 100)
  void junitStaysWellFormed(@ForAll("hostile") String words) throws Exception {
    String xml = CheckReportWriter.render(SampleCheck.sample(words), CheckFormat.JUNIT);

    Document document = Formats.junit(xml);
    assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(8);
  }

  @Property(tries = 100)
  void htmlHasNoElementThatAnInputBroughtAlong(@ForAll("hostile") String words) {
    String html = CheckReportWriter.render(SampleCheck.sample(words), CheckFormat.HTML);
    String plain = CheckReportWriter.render(SampleCheck.sample("plain"), CheckFormat.HTML);

    assertThat(count(html, "<")).isEqualTo(count(plain, "<"));
    assertThat(html).doesNotContain("<script").doesNotContain("\u202E");
  }

  @Property(tries = 100)
  void markdownTablesKeepTheirRowsAndColumns(@ForAll("hostile") String words) {
    String markdown = CheckReportWriter.render(SampleCheck.sample(words), CheckFormat.MARKDOWN);
    String plain = CheckReportWriter.render(SampleCheck.sample("plain"), CheckFormat.MARKDOWN);

    assertThat(markdown.lines().count()).isEqualTo(plain.lines().count());
    assertThat(markdown.lines().map(CheckHostileTextTest::bars).toList())
        .isEqualTo(plain.lines().map(CheckHostileTextTest::bars).toList());
    assertThat(markdown).doesNotContain("<");
  }

  @Property(tries = 100)
  void csvKeepsItsCells(@ForAll("hostile") String words) {
    String csv = CheckReportWriter.render(SampleCheck.sample(words), CheckFormat.CSV);

    assertThat(csv).endsWith("\r\n");
    assertThat(csv.substring(0, csv.length() - 2).split("\r\n", -1))
        .hasSize(6)
        .allSatisfy(line -> assertThat(cells(line)).isEqualTo(14));
  }

  @Property(tries = 100)
  void noInputSpeaksToTheTerminal(@ForAll("hostile") String words) {
    String console = CheckReportWriter.render(SampleCheck.sample(words), CheckFormat.CONSOLE);

    assertThat(console.chars())
        .noneMatch(c -> (c < ' ' && c != '\n') || (c >= 0x7F && c <= 0x9F))
        .noneMatch(c -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069));
  }

  @Property(tries = 20)
  void everyFormatCanBeWrittenAsUtf8(@ForAll("hostile") String words) throws Exception {
    Path folder = Files.createTempDirectory("byos-check");
    try {
      CheckReportWriter.write(SampleCheck.sample(words), EnumSet.allOf(CheckFormat.class), folder);
      for (CheckFormat format : CheckFormat.values()) {
        if (format.fileName().isPresent()) {
          byte[] bytes = Files.readAllBytes(folder.resolve(format.fileName().get()));
          StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes));
          assertThat(new ByteArrayInputStream(bytes).available()).isPositive();
          Files.delete(folder.resolve(format.fileName().get()));
        }
      }
    } finally {
      Files.delete(folder);
    }
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "]]>",
            "<script>alert(1)</script>",
            "</title>",
            "|",
            "\\|",
            "`",
            "\n",
            "\r\n",
            "\t",
            "\u0000",
            "\u0007",
            "\u001B[31m",
            "\u009B",
            "\u202Eabc",
            "\u2066",
            "\uFEFF",
            "\uFFFE",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "مرحبا",
            "=1+1",
            "@all",
            "\"",
            "'",
            "&amp;",
            "%n%s",
            "${x}",
            "a,b;c",
            "\u2028",
            "[x](y)",
            "# h",
            "~~~",
            "\\");
    Arbitrary<String> anything =
        Arbitraries.strings().withCharRange((char) 0, (char) 0xFFFF).ofMaxLength(6);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(4, pieces), net.jqwik.api.Tuple.of(1, anything))
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(list -> "x" + String.join(" ", list));
  }

  private static long count(String text, String piece) {
    return text.split(java.util.regex.Pattern.quote(piece), -1).length - 1L;
  }

  /** Bars that end a cell: those that no backslash disarms. */
  private static long bars(String line) {
    long bars = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
      } else if (line.charAt(i) == '|') {
        bars++;
      }
    }
    return bars;
  }

  private static int cells(String line) {
    int cells = 1;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells++;
      }
    }
    return cells;
  }
}
