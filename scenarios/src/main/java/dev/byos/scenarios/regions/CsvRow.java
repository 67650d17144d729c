package dev.byos.scenarios.regions;

import java.util.List;

/**
 * One row of a table, with its place; its readers say what is wrong with a cell, and where.
 *
 * @param offsets the column of its line at which each cell begins, from 1
 */
record CsvRow(
    String file, int line, List<String> columns, List<String> cells, List<Integer> offsets) {

  /** The cell's text; may be empty. */
  String text(String column) {
    return cells.get(columns.indexOf(column));
  }

  /** The cell's text, which must not be empty. */
  String required(String column) {
    String value = text(column);
    if (value.isBlank()) {
      throw wrong(column, "a value", value);
    }
    return value;
  }

  /** {@code yes} or {@code no}; an empty cell (unknown) counts as no. */
  boolean flag(String column) {
    return switch (text(column)) {
      case "yes" -> true;
      case "no", "" -> false;
      default -> throw wrong(column, "yes or no", text(column));
    };
  }

  /** A number within bounds, both included. */
  double number(String column, double smallest, double largest) {
    double value;
    try {
      value = Double.parseDouble(text(column));
    } catch (NumberFormatException notANumber) {
      throw wrong(column, "a number", text(column));
    }
    if (!(value >= smallest && value <= largest)) {
      throw wrong(column, "a number from " + smallest + " to " + largest, text(column));
    }
    return value;
  }

  /** As {@link #number}, NaN when the cell is empty. */
  double numberOrUnknown(String column, double smallest, double largest) {
    return text(column).isEmpty() ? Double.NaN : number(column, smallest, largest);
  }

  RegionDataException wrong(String column, String expected, String found) {
    return new RegionDataException(
        file,
        line,
        offsets.get(columns.indexOf(column)),
        column + ": expected " + expected + ", found '" + found + "'");
  }
}
