package dev.byos.reports.run;

import dev.byos.model.report.DataFlow;
import dev.byos.reports.Texts;
import dev.byos.reports.page.Cell;
import dev.byos.reports.page.Column;
import dev.byos.reports.page.Figure;
import dev.byos.reports.page.Section;
import dev.byos.reports.page.Table;
import dev.byos.reports.page.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Which bytes rested where, for how long, and which borders they crossed to get there. */
public final class ResidencySection {
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);
  private static final int ROWS = 60;
  private static final int HOLDINGS = 24;

  private ResidencySection() {}

  /**
   * What one account or resource held.
   *
   * @param gibibyteHoursAtHome of bytes made in its own geography
   * @param gibibyteHoursAbroad of bytes that crossed a border
   */
  record Holding(
      String holder, String region, double gibibyteHoursAtHome, double gibibyteHoursAbroad) {}

  /** What each account or resource held, most first. */
  static List<Holding> holdings(List<DataFlow> flows) {
    Map<String, Holding> byHolder = new TreeMap<>();
    for (DataFlow flow : flows) {
      double hours = flow.gibibyteHours();
      boolean abroad = flow.crossesBorder();
      byHolder.merge(
          flow.holder(),
          new Holding(flow.holder(), flow.toRegion(), abroad ? 0 : hours, abroad ? hours : 0),
          (one, other) ->
              new Holding(
                  one.holder(),
                  one.region(),
                  one.gibibyteHoursAtHome() + other.gibibyteHoursAtHome(),
                  one.gibibyteHoursAbroad() + other.gibibyteHoursAbroad()));
    }
    return byHolder.values().stream()
        .sorted(
            Comparator.comparingDouble(
                    (Holding held) -> -held.gibibyteHoursAtHome() - held.gibibyteHoursAbroad())
                .thenComparing(Holding::holder))
        .limit(HOLDINGS)
        .toList();
  }

  static Section of(List<DataFlow> flows) {
    boolean drawn = flows.stream().anyMatch(flow -> flow.gibibyteHours() > 0);
    return new Section(
        "residency",
        "Residency",
        lead(flows),
        drawn
            ? List.of(
                Figure.only(
                    "residency",
                    "Data at rest by account, and how much of it came across a border",
                    "Gibibyte-hours at rest in each account or resource: what was made in the same"
                        + " geography, and what crossed a border."))
            : List.of(),
        List.of(
            Table.of(
                "Holders of data",
                holdings(flows),
                HOLDINGS,
                ResidencySection::holding,
                Column.words("Holder", "Region"),
                Column.figures("GiB·h of its own geography", "GiB·h from abroad")),
            table("Data at rest", flows)));
  }

  /** Every flow of a layout. */
  public static Table table(String caption, List<DataFlow> flows) {
    return Table.of(
        caption,
        flows.stream().sorted(Comparator.comparing(flow -> !flow.crossesBorder())).toList(),
        ROWS,
        ResidencySection::flow,
        Column.words("Artefact", "Made in", "Rests in", "Border"),
        Column.figures("Blobs", "Size", "GiB·h", "Longest rest", "Still there"));
  }

  /** How many bytes crossed a border, in a sentence. */
  public static String lead(List<DataFlow> flows) {
    if (flows.isEmpty()) {
      return "Nothing came to rest.";
    }
    long bytes = flows.stream().mapToLong(DataFlow::bytes).sum();
    long abroad = flows.stream().filter(DataFlow::crossesBorder).mapToLong(DataFlow::bytes).sum();
    return abroad == 0
        ? "None of the " + Texts.bytes(bytes) + " at rest is known to have crossed a border."
        : Texts.bytes(abroad) + " of " + Texts.bytes(bytes) + " at rest crossed a border.";
  }

  private static List<Cell> holding(Holding held) {
    return List.of(
        Cell.head(held.holder()),
        Cell.text(held.region()),
        Cell.number(hours(held.gibibyteHoursAtHome())),
        Cell.number(hours(held.gibibyteHoursAbroad())));
  }

  private static List<Cell> flow(DataFlow flow) {
    return List.of(
        Cell.head(Wording.artefact(flow.artefact())),
        Cell.text(place(flow.fromRegion(), flow.fromGeography())),
        Cell.text(flow.holder() + ", " + place(flow.toRegion(), flow.toGeography())),
        border(flow),
        Cell.number(Texts.count(flow.blobs())),
        Cell.number(Texts.bytes(flow.bytes())),
        Cell.number(hours(flow.gibibyteHours())),
        Cell.number(Texts.duration(flow.longestRestMicros() / 1000.0)),
        Cell.number(Texts.count(flow.restingBlobs())));
  }

  private static Cell border(DataFlow flow) {
    boolean unknown = flow.fromGeography().isEmpty() || flow.toGeography().isEmpty();
    return Cell.state(unknown ? "unknown" : flow.crossesBorder() ? "crossed" : "none");
  }

  private static String place(String region, String geography) {
    return geography.isEmpty() || geography.equals(region)
        ? region
        : region + " (" + geography + ")";
  }

  private static String hours(double gibibyteHours) {
    return gibibyteHours == 0
        ? "0"
        : gibibyteHours < 0.01
            ? BigDecimal.valueOf(gibibyteHours).round(TWO_DIGITS).toPlainString()
            : String.format(Locale.ROOT, "%,.2f", gibibyteHours);
  }
}
