package dev.byos.scenarios.regions;

import java.util.ArrayList;
import java.util.List;

/** Cuts CSV text into records, one character at a time, counting lines. */
final class CsvScanner {
  private final String file;
  private final String text;
  private int position;
  private int line = 1;
  private int lineStart;
  private List<Integer> offsets = List.of();

  CsvScanner(String file, String text) {
    this.file = file;
    this.text = text.replace("\r\n", "\n");
  }

  /** Skips comments and blank lines; says whether a record follows. */
  boolean hasNextRecord() {
    while (position < text.length()) {
      char first = text.charAt(position);
      if (first == '\n') {
        position++;
        nextLine();
      } else if (first == '#') {
        int end = text.indexOf('\n', position);
        position = end < 0 ? text.length() : end;
      } else {
        return true;
      }
    }
    return false;
  }

  /** Line on which the next record begins, from 1. */
  int line() {
    return line;
  }

  /** The columns at which the cells of the last record begin, from 1. */
  List<Integer> offsets() {
    return offsets;
  }

  private void nextLine() {
    line++;
    lineStart = position;
  }

  List<String> nextRecord() {
    List<String> cells = new ArrayList<>();
    offsets = new ArrayList<>();
    while (true) {
      offsets.add(position - lineStart + 1);
      cells.add(atEnd() || text.charAt(position) != '"' ? plainCell() : quotedCell());
      if (atEnd()) {
        return cells;
      }
      char separator = text.charAt(position++);
      if (separator == '\n') {
        nextLine();
        return cells;
      }
      if (separator != ',') {
        throw new RegionDataException(
            file, line, "expected a comma after the closing quote, found '" + separator + "'");
      }
    }
  }

  private String plainCell() {
    int begin = position;
    while (!atEnd() && text.charAt(position) != ',' && text.charAt(position) != '\n') {
      position++;
    }
    return text.substring(begin, position);
  }

  private String quotedCell() {
    int beginLine = line;
    StringBuilder cell = new StringBuilder();
    position++;
    while (!atEnd()) {
      char next = text.charAt(position++);
      if (next == '\n') {
        nextLine();
      }
      if (next != '"') {
        cell.append(next);
      } else if (!atEnd() && text.charAt(position) == '"') {
        cell.append('"');
        position++;
      } else {
        return cell.toString();
      }
    }
    throw new RegionDataException(file, beginLine, "a quoted cell is not closed");
  }

  private boolean atEnd() {
    return position >= text.length();
  }
}
