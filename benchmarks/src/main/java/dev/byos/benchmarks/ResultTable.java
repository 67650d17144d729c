package dev.byos.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects what was measured and prints it as one table: ours, the peer's, the ratio, the aim. */
public final class ResultTable {
  private record Row(
      String benchmark, String name, String ours, String peer, String ratio, String note) {}

  private final List<Row> rows = new ArrayList<>();

  /** A figure beside that of a peer, measured in the same run; more is better. */
  public void compare(
      String benchmark, String name, double ours, double peer, String unit, String note) {
    String ratio = String.format(Locale.ROOT, "%.2f", ours / peer);
    rows.add(
        new Row(
            benchmark, name, figure(ours) + " " + unit, figure(peer) + " " + unit, ratio, note));
  }

  /** A time in seconds beside that of a peer, measured in the same run; less is better. */
  public void compareTimes(String benchmark, String name, double ours, double peer, String note) {
    compare(benchmark, name, ours, peer, "s", note);
  }

  /** A figure on its own. */
  public void figure(String benchmark, String name, double value, String unit, String note) {
    rows.add(new Row(benchmark, name, figure(value) + " " + unit, "", "", note));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(256);
    String format = "%-9s %-34s %20s %20s %6s  %s%n";
    text.append(
        String.format(Locale.ROOT, format, "benchmark", "case", "ours", "peer", "ratio", "note"));
    for (Row row : rows) {
      text.append(
          String.format(
              Locale.ROOT,
              format,
              row.benchmark,
              row.name,
              row.ours,
              row.peer,
              row.ratio,
              row.note));
    }
    return text.toString();
  }

  private static String figure(double value) {
    return value >= 100
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
