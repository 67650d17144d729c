package dev.byos.reports.compare;

import dev.byos.model.compare.Comparison;
import dev.byos.model.compare.Difference;
import dev.byos.model.compare.Estimate;
import dev.byos.model.compare.LayoutResult;
import dev.byos.model.scenario.Scenario;
import dev.byos.reports.Texts;
import dev.byos.reports.page.Cell;
import dev.byos.reports.page.Column;
import dev.byos.reports.page.Figure;
import dev.byos.reports.page.Section;
import dev.byos.reports.page.Table;
import dev.byos.reports.run.LatencySection;
import dev.byos.reports.run.ResidencySection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sections of a comparison's page. Most tables have a column for each layout. */
final class CompareSections {
  private static final int ROWS = 60;

  private final Comparison comparison;
  private final List<LayoutResult> layouts;

  CompareSections(Comparison comparison) {
    this.comparison = comparison;
    this.layouts = comparison.layouts();
  }

  Section layouts() {
    return new Section(
        "layouts",
        "Layouts",
        "Every layout went through the same work with the same seeds.",
        List.of(),
        List.of(
            Table.of(
                "Layouts of the comparison",
                layouts,
                ROWS,
                this::layout,
                Column.words("Layout", "Verdict", "What it is"),
                Column.figures("Runs", "Cost of a run, " + comparison.prices().currency())),
            beside("Work of all runs: succeeded of started", CompareTable.work(layouts))));
  }

  private List<Cell> layout(LayoutResult layout) {
    return List.of(
        Cell.head(layout.name() + (layout.name().equals(comparison.winner()) ? " (best)" : "")),
        Cell.state(layout.verdict()),
        Cell.text(layout.description()),
        Cell.number(layout.runs().size() + " of " + comparison.seeds().size()),
        Cell.number(Estimates.money(layout.cost().total())));
  }

  Section differences() {
    List<Difference> differences = comparison.differences();
    if (differences.isEmpty()) {
      return new Section(
          "differences",
          "Differences",
          "Without a winner there is nothing to measure the others against.",
          List.of(),
          List.of());
    }
    return new Section(
        "differences",
        "Differences",
        "How each layout differs from "
            + comparison.winner()
            + ", run by run of the same seed. An interval that holds 0 may be noise.",
        List.of(
            Figure.only(
                "differences",
                "Differences to the winner with their 95 % intervals",
                "Difference in per cent of the winner's figure; the line is the 95 % interval. A"
                    + " filled dot differs from 0, a hollow one may be noise.")),
        List.of(
            Table.of(
                "Differences to the winner",
                differences,
                ROWS,
                CompareSections::difference,
                Column.words("Layout", "Figure"),
                Column.figures("Winner", "Layout's", "Difference", "Unit"))));
  }

  private static List<Cell> difference(Difference row) {
    return List.of(
        Cell.head(row.layout()),
        Cell.text(row.figure()),
        Cell.number(figure(row.winner())),
        Cell.number(figure(row.other())),
        Cell.number(signed(row.difference())),
        Cell.number(row.unit()));
  }

  private static String figure(double value) {
    return Double.isNaN(value) ? "no sample" : Estimates.number(value);
  }

  private static String signed(Estimate difference) {
    if (!difference.known()) {
      return "no sample";
    }
    if (difference.mean() == 0 && difference.halfWidth95() == 0) {
      return "none";
    }
    return (difference.mean() > 0 ? "+" : "")
        + Estimates.count(difference)
        + (difference.differsFromZero() ? "" : ", may be noise");
  }

  Section latency() {
    boolean measured = layouts.stream().anyMatch(layout -> !layout.latency().isEmpty());
    List<Table> tables = new ArrayList<>();
    for (CompareTable table : CompareTable.latency(layouts)) {
      tables.add(beside(table.title(), table.rows()));
    }
    return new Section(
        "latency",
        "Latency",
        measured
            ? "Percentiles over all seeds, with the 95 % interval of their means."
            : "Nothing was measured.",
        measured
            ? List.of(
                Figure.only(
                    "intervals",
                    "P50, P95 and P99 of every layout with their 95 % intervals",
                    "Mean percentile over the seeds; the bar is the 95 % interval of the mean."),
                Figure.only(
                    "latency",
                    "Latency distributions of one metric, a row for each layout and path",
                    "How the samples of all runs are spread over a logarithmic axis; the lines are"
                        + " P50, P95 and P99."))
            : List.of(),
        tables);
  }

  Section regions() {
    List<Figure> maps = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < layouts.size(); i++) {
      LayoutResult layout = layouts.get(i);
      if (layout.sites().stream().anyMatch(site -> Double.isFinite(site.latitude()))) {
        maps.add(
            new Figure(
                "chart-map-" + (i + 1),
                "map",
                i,
                "World map of the regions of " + layout.name(),
                layout.name() + ": arcs by P95; dashed arrows are data at rest across a border."));
      }
      tables.add(LatencySection.sites("Regions of " + layout.name(), layout.sites()));
    }
    return new Section(
        "map", "Regions", "Where each layout stands, and what crosses borders.", maps, tables);
  }

  Section faults() {
    List<CompareTable> faults = CompareTable.faults(layouts);
    return new Section(
        "faults",
        "Fault impact",
        faults.isEmpty() ? "No fault happened." : "What each fault cost, a run on average.",
        faults.isEmpty()
            ? List.of()
            : List.of(
                Figure.only(
                    "faults",
                    "Work that each fault lost, recovered and delayed in each layout",
                    "Pieces of work that met each fault, a run on average.")),
        faults.stream().map(table -> beside(table.title(), table.rows())).toList());
  }

  Section rules() {
    return new Section(
        "rules",
        "Rules",
        "Findings a run by rule; the findings of each layout's first run are below.",
        List.of(),
        List.of(beside("Findings a run by rule", CompareTable.findings(layouts))));
  }

  Section residency() {
    List<Table> tables = new ArrayList<>();
    tables.add(beside("Where data rests: size, longest rest", FlowRows.of(layouts)));
    for (LayoutResult layout : layouts) {
      tables.add(ResidencySection.table("Data at rest of " + layout.name(), layout.flows()));
    }
    boolean drawn =
        layouts.stream()
            .flatMap(layout -> layout.flows().stream())
            .anyMatch(flow -> flow.gibibyteHours() > 0);
    return new Section(
        "residency",
        "Residency",
        "Which bytes of the first run rested where, for how long, and across which borders.",
        drawn
            ? List.of(
                Figure.only(
                    "residency",
                    "Data at rest by layout, and how much of it came across a border",
                    "Gibibyte-hours at rest in each layout: what was made in the same geography,"
                        + " and what crossed a border."))
            : List.of(),
        tables);
  }

  Section exports() {
    return new Section(
        "exports",
        "Exports",
        "What became of the artefacts, all runs together.",
        List.of(),
        List.of(beside("Exports of all runs", CompareTable.exports(layouts))));
  }

  Section cost() {
    boolean any = layouts.stream().anyMatch(layout -> !layout.cost().lines().isEmpty());
    List<Table> tables = new ArrayList<>();
    tables.add(
        beside("Cost of a run in " + comparison.prices().currency(), CompareTable.cost(layouts)));
    for (LayoutResult layout : layouts) {
      tables.add(
          Table.of(
              "Items of " + layout.name(),
              layout.cost().lines(),
              ROWS,
              line ->
                  List.of(
                      Cell.head(line.subject()),
                      Cell.text(line.kind()),
                      Cell.number(Estimates.count(line.quantity())),
                      Cell.number(line.unit()),
                      Cell.number(Estimates.money(line.unitPrice())),
                      Cell.number(Estimates.money(line.amount()))),
              Column.words("Item", "Kind"),
              Column.figures("Quantity", "Unit", "Unit price", "Amount")));
    }
    return new Section(
        "cost",
        "Cost",
        CompareWords.prices(comparison),
        any
            ? List.of(
                Figure.only(
                    "cost",
                    "Estimated cost of a run by layout: storage, traffic and operations",
                    "Estimated cost of a run in " + comparison.prices().currency() + "."))
            : List.of(),
        tables);
  }

  Section repeatability() {
    List<RunOfLayout> runs =
        layouts.stream()
            .flatMap(layout -> layout.runs().stream().map(run -> new RunOfLayout(layout, run)))
            .toList();
    List<Scenario.InputFile> files =
        Stream.concat(
                comparison.workload().files().stream(),
                layouts.stream().flatMap(layout -> layout.files().stream()))
            .distinct()
            .toList();
    return new Section(
        "inputs",
        "Inputs",
        "The same files, seeds and version give the same histories, byte for byte.",
        List.of(),
        List.of(
            Table.of(
                "Runs and their histories",
                runs,
                ROWS,
                run ->
                    List.of(
                        Cell.head(run.layout().name() + ", seed " + run.run().seed()),
                        Cell.state(run.run().verdict()),
                        Cell.code(run.run().historySha256()),
                        Cell.number(Texts.count(run.run().events()))),
                Column.words("Run", "Verdict", "SHA-256 of its history"),
                Column.figures("Events")),
            Table.of(
                "Files of the comparison",
                files,
                ROWS,
                file ->
                    List.of(
                        Cell.head(Texts.file(comparison.workload(), file.path())),
                        Cell.code(file.sha256())),
                Column.words("File", "SHA-256"),
                Column.words())));
  }

  private record RunOfLayout(LayoutResult layout, LayoutResult.Run run) {}

  /** A table with a column for each layout. */
  private Table beside(String caption, List<CompareTable.Row> rows) {
    return Table.of(
        caption,
        rows,
        ROWS,
        row ->
            Stream.concat(Stream.of(Cell.head(row.label())), row.cells().stream().map(Cell::number))
                .toList(),
        Column.words("Figure"),
        Column.figures(layouts.stream().map(LayoutResult::name).toArray(String[]::new)));
  }
}
