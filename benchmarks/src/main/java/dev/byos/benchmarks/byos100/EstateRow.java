package dev.byos.benchmarks.byos100;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One estate of the table {@code benchmarks/byos-100/estates.csv}.
 *
 * @param layout parts joined by {@code +}, or {@code two-regions}
 * @param region where everything is, unless a fault says otherwise
 * @param dataLocation geography of Communication Services
 * @param oddity something unusual that is right nevertheless; empty for none
 * @param planted faults, each {@code name@part}
 * @param expected findings that there must be, each {@code rule:subject}; no others of weight
 */
record EstateRow(
    String id,
    String layout,
    String region,
    String dataLocation,
    String oddity,
    List<String> planted,
    Set<String> expected) {
  private static final int COLUMNS = 7;

  /** Reads the table. */
  static List<EstateRow> read(Path table) throws IOException {
    List<EstateRow> rows = new ArrayList<>();
    List<String> lines = Files.readAllLines(table);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (cells.length != COLUMNS) {
        throw new IOException(table + ": expected " + COLUMNS + " columns in: " + line);
      }
      rows.add(
          new EstateRow(
              cells[0],
              cells[1],
              cells[2],
              cells[3],
              cells[4],
              words(cells[5]),
              new TreeSet<>(words(cells[6]))));
    }
    return rows;
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(" ", -1));
  }

  boolean clean() {
    return planted.isEmpty();
  }
}
