package dev.byos.scenarios.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvTableTest {

  @Property
  void whatIsWrittenWithQuotesIsReadBack(@ForAll("tables") List<List<String>> rows) {
    StringBuilder text = new StringBuilder("# comment, \"with a quote\n\na,b,c\n");
    for (List<String> row : rows) {
      text.append(String.join(",", row.stream().map(CsvTableTest::quoted).toList())).append('\n');
    }
    CsvTable table = CsvTable.parse("t.csv", text.toString(), "a", "b", "c");
    assertThat(table.rows().stream().map(CsvRow::cells)).isEqualTo(rows);
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    return Arbitraries.strings()
        .withChars("ab,\"\n #é")
        .ofMaxLength(6)
        .list()
        .ofSize(3)
        .list()
        .ofMaxSize(8);
  }

  @Property
  void anyTextIsEitherReadOrRefusedWithItsPlace(@ForAll("texts") String text) {
    try {
      assertThat(CsvTable.parse("t.csv", "a,b\n" + text, "a", "b").rows())
          .allMatch(row -> row.cells().size() == 2 && row.line() >= 2);
    } catch (RegionDataException refused) {
      assertThat(refused).hasMessageMatching("(?s)t\\.csv:\\d+: .+");
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("a,\"\n#\r").ofMaxLength(20);
  }

  @Example
  void commentsAndBlankLinesCountAsLines() {
    CsvTable table = CsvTable.parse("t.csv", "# one\n\na\r\n# four\nfive\n", "a");
    assertThat(table.rows()).singleElement().extracting(CsvRow::line).isEqualTo(5);
  }

  @Example
  void aWrongHeaderIsRefused() {
    assertThatThrownBy(() -> CsvTable.parse("t.csv", "# c\na,c\n", "a", "b"))
        .hasMessage("t.csv:2: header: expected [a, b], found [a, c]");
    assertThatThrownBy(() -> CsvTable.parse("t.csv", "", "a"))
        .hasMessage("t.csv:1: header: expected [a], found nothing");
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }
}
