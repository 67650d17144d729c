package dev.byos.reports.run;

import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Site;
import dev.byos.reports.Texts;
import dev.byos.reports.page.Cell;
import dev.byos.reports.page.Column;
import dev.byos.reports.page.Figure;
import dev.byos.reports.page.Section;
import dev.byos.reports.page.Table;
import java.util.List;
import java.util.Locale;

/** Where the estate stands and how fast its paths are. */
public final class LatencySection {
  private static final int ROWS = 100;
  private static final int SITES = 60;

  private LatencySection() {}

  /** The rows that the page has, in tables and charts alike. */
  static List<LatencyRow> shown(RunReport report) {
    return report.latency().stream().limit(ROWS).toList();
  }

  static Section map(RunReport report) {
    boolean drawn = report.sites().stream().anyMatch(site -> Double.isFinite(site.latitude()));
    return new Section(
        "map",
        "Regions",
        "Where the estate stands, how long its paths take and which borders bytes crossed to rest.",
        drawn
            ? List.of(
                Figure.only(
                    "map",
                    "World map of the regions with the latency between them",
                    "An arc is a path between two regions, coloured by its P95 in the slower"
                        + " direction; a dashed arrow is data that came to rest in another"
                        + " geography. The figures are in the tables below."))
            : List.of(),
        List.of(sites("Regions of the run", report.sites())));
  }

  /** Where regions are and what stands there. */
  public static Table sites(String caption, List<Site> sites) {
    return Table.of(
        caption,
        sites,
        SITES,
        LatencySection::site,
        Column.words("Region", "Geography", "Position", "What stands there"),
        Column.words());
  }

  private static List<Cell> site(Site site) {
    String position =
        Double.isFinite(site.latitude()) && Double.isFinite(site.longitude())
            ? String.format(
                Locale.ROOT,
                "%.1f° %s, %.1f° %s",
                Math.abs(site.latitude()),
                site.latitude() < 0 ? "S" : "N",
                Math.abs(site.longitude()),
                site.longitude() < 0 ? "W" : "E")
            : "unknown";
    return List.of(
        Cell.head(site.displayName().isEmpty() ? site.region() : site.displayName()),
        Cell.text(site.geography()),
        Cell.text(position),
        Cell.code(site.resources().isEmpty() ? "callers only" : shortened(site.resources())));
  }

  private static String shortened(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(8, names.size())));
    return names.size() > 8 ? first + " and " + (names.size() - 8) + " more" : first;
  }

  static Section latency(RunReport report) {
    boolean drawn =
        report.latency().stream().anyMatch(row -> !row.distribution().buckets().isEmpty());
    return new Section(
        "latency",
        "Latency",
        report.latency().isEmpty()
            ? "Nothing was measured."
            : "How long each kind of work took from one region to another.",
        drawn
            ? List.of(
                Figure.only(
                    "latency",
                    "Latency distributions of one metric, a row for each path",
                    "How the samples of a metric are spread over a logarithmic axis, a row for"
                        + " each path, the slowest first; the lines are P50, P95 and P99."))
            : List.of(),
        report.latency().isEmpty()
            ? List.of()
            : List.of(
                Table.of(
                    "Latency of each path",
                    report.latency(),
                    ROWS,
                    LatencySection::row,
                    Column.words("Metric", "From", "To"),
                    Column.figures("Count", "P50", "P95", "P99", "Maximum"))));
  }

  private static List<Cell> row(LatencyRow row) {
    return List.of(
        Cell.head(row.metric()),
        Cell.text(row.from()),
        Cell.text(row.to()),
        Cell.number(Texts.count(row.count())),
        Cell.number(Texts.duration(row.p50Millis())),
        Cell.number(Texts.duration(row.p95Millis())),
        Cell.number(Texts.duration(row.p99Millis())),
        Cell.number(Texts.duration(row.maxMillis())));
  }
}
