package dev.byos.scenarios.regions;

import java.util.ArrayList;
import java.util.List;

/**
 * A small CSV table with comment lines ({@code #}), a header and quoted cells (RFC 4180). It
 * remembers the line of each row, so that a wrong figure can be reported with its place.
 */
final class CsvTable {
  private final String file;
  private final List<String> columns;
  private final List<CsvRow> rows;

  private CsvTable(String file, List<String> columns, List<CsvRow> rows) {
    this.file = file;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Reads a table. Blank lines and lines whose first character is {@code #} are skipped; a quoted
   * cell may contain commas, doubled quotes and line breaks.
   *
   * @param file name for messages
   * @throws RegionDataException when a row has too few or too many cells, a quote is not closed, or
   *     the header does not have exactly the expected columns
   */
  static CsvTable parse(String file, String text, String... expectedColumns) {
    List<String> columns = List.of(expectedColumns);
    List<CsvRow> rows = new ArrayList<>();
    CsvScanner scanner = new CsvScanner(file, text);
    boolean headerSeen = false;
    while (scanner.hasNextRecord()) {
      int line = scanner.line();
      List<String> cells = scanner.nextRecord();
      if (!headerSeen) {
        if (!cells.equals(columns)) {
          throw new RegionDataException(
              file, line, "header: expected " + columns + ", found " + cells);
        }
        headerSeen = true;
      } else if (cells.size() != columns.size()) {
        throw new RegionDataException(
            file, line, "expected " + columns.size() + " cells, found " + cells.size());
      } else {
        rows.add(new CsvRow(file, line, columns, cells, List.copyOf(scanner.offsets())));
      }
    }
    if (!headerSeen) {
      throw new RegionDataException(file, 1, "header: expected " + columns + ", found nothing");
    }
    return new CsvTable(file, columns, rows);
  }

  String file() {
    return file;
  }

  List<String> columns() {
    return columns;
  }

  List<CsvRow> rows() {
    return List.copyOf(rows);
  }
}
