package dev.byos.reports.compare;

import dev.byos.model.compare.Comparison;
import dev.byos.model.compare.CostEstimate;
import dev.byos.model.compare.FaultCost;
import dev.byos.model.compare.LayoutResult;
import dev.byos.model.compare.PathLatency;
import dev.byos.model.report.RunReport;
import dev.byos.reports.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A comparison as tables with a column for each layout, in words: what every format for people
 * shows. A layout without a figure has an empty cell, never a zero.
 *
 * @param title of the table, with its unit
 * @param rows in order
 */
public record CompareTable(String title, List<Row> rows) {

  public CompareTable {
    rows = List.copyOf(rows);
  }

  /**
   * One figure of all layouts.
   *
   * @param cells one a layout, in the comparison's order
   */
  public record Row(String label, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** All tables that have a row. */
  public static List<CompareTable> of(Comparison comparison) {
    List<LayoutResult> layouts = comparison.layouts();
    List<CompareTable> tables = new ArrayList<>();
    tables.add(overview(layouts));
    tables.add(new CompareTable("Findings a run", findings(layouts)));
    tables.add(new CompareTable("Work, all runs: succeeded of started", work(layouts)));
    tables.add(new CompareTable("Exports, all runs", exports(layouts)));
    tables.addAll(latency(layouts));
    tables.addAll(faults(layouts));
    tables.add(
        new CompareTable("Where data rests, first run: size, longest rest", FlowRows.of(layouts)));
    tables.add(
        new CompareTable(
            "Cost of a run in " + comparison.prices().currency() + ", an estimate", cost(layouts)));
    tables.removeIf(table -> table.rows().isEmpty());
    return tables;
  }

  private static CompareTable overview(List<LayoutResult> layouts) {
    return new CompareTable(
        "Layout",
        List.of(
            row("verdict", layouts, layout -> layout.verdict().wireName()),
            row("runs", layouts, layout -> Integer.toString(layout.runs().size()))));
  }

  private static Row row(
      String label, List<LayoutResult> layouts, Function<LayoutResult, String> cell) {
    return new Row(label, layouts.stream().map(cell).toList());
  }

  static List<Row> findings(List<LayoutResult> layouts) {
    List<LayoutResult.RuleTally> rules = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (LayoutResult layout : layouts) {
      layout.rules().stream().filter(rule -> seen.add(rule.ruleId())).forEach(rules::add);
    }
    rules.sort(LayoutResultOrder.RULES);
    return rules.stream()
        .map(
            rule ->
                row(
                    rule.severity().wireName() + " " + rule.ruleId(),
                    layouts,
                    layout ->
                        layout.rules().stream()
                            .filter(own -> own.ruleId().equals(rule.ruleId()))
                            .findFirst()
                            .map(own -> Estimates.count(own.findings()))
                            .orElse("-")))
        .toList();
  }

  static List<Row> work(List<LayoutResult> layouts) {
    Set<String> kinds = new LinkedHashSet<>();
    layouts.forEach(layout -> layout.work().forEach(count -> kinds.add(count.kind())));
    return kinds.stream()
        .map(
            kind ->
                row(
                    kind,
                    layouts,
                    layout ->
                        layout.work().stream()
                            .filter(count -> count.kind().equals(kind))
                            .findFirst()
                            .map(CompareTable::ended)
                            .orElse("")))
        .toList();
  }

  private static String ended(RunReport.WorkCount count) {
    return Texts.count(count.succeeded()) + " of " + Texts.count(count.started());
  }

  static List<Row> exports(List<LayoutResult> layouts) {
    List<Row> rows = new ArrayList<>();
    rows.add(row("reading back", layouts, layout -> layout.exports().verification()));
    rows.add(count("expected", layouts, LayoutResult.Exports::expected));
    rows.add(count("stored", layouts, LayoutResult.Exports::stored));
    rows.add(count("verified", layouts, LayoutResult.Exports::verified));
    rows.add(count("expired", layouts, LayoutResult.Exports::expired));
    rows.add(count("failed", layouts, LayoutResult.Exports::failed));
    rows.add(count("missing", layouts, LayoutResult.Exports::missing));
    rows.add(count("corrupt", layouts, LayoutResult.Exports::corrupt));
    rows.add(count("unexpected", layouts, LayoutResult.Exports::unexpected));
    rows.add(count("misplaced", layouts, LayoutResult.Exports::misplaced));
    return rows;
  }

  private static Row count(
      String label, List<LayoutResult> layouts, Function<LayoutResult.Exports, Long> figure) {
    return row(label, layouts, layout -> Texts.count(figure.apply(layout.exports())));
  }

  static List<CompareTable> latency(List<LayoutResult> layouts) {
    Set<String> metrics = new LinkedHashSet<>();
    layouts.forEach(
        layout -> layout.latency().forEach(row -> metrics.add(row.metric() + "|" + row.path())));
    List<CompareTable> tables = new ArrayList<>();
    for (String key : new TreeSet<>(metrics)) {
      String metric = key.substring(0, key.indexOf('|'));
      tables.add(
          new CompareTable(
              "Latency " + metric + " (" + key.substring(key.indexOf('|') + 1) + ")",
              pairs(layouts, metric)));
    }
    return tables;
  }

  private static List<Row> pairs(List<LayoutResult> layouts, String metric) {
    Set<String> pairs = new TreeSet<>();
    layouts.forEach(
        layout ->
            layout.latency().stream()
                .filter(row -> row.metric().equals(metric))
                .forEach(row -> pairs.add(pair(row))));
    List<Row> rows = new ArrayList<>();
    for (String pair : pairs) {
      Function<LayoutResult, Optional<PathLatency>> find =
          layout ->
              layout.latency().stream()
                  .filter(row -> row.metric().equals(metric) && pair(row).equals(pair))
                  .findFirst();
      rows.add(row(pair + " P50", layouts, find.andThen(Estimates.of(PathLatency::p50Millis))));
      rows.add(row("P95", layouts, find.andThen(Estimates.of(PathLatency::p95Millis))));
      rows.add(row("P99", layouts, find.andThen(Estimates.of(PathLatency::p99Millis))));
    }
    return rows;
  }

  private static String pair(PathLatency row) {
    return row.from() + " to " + row.to();
  }

  static List<CompareTable> faults(List<LayoutResult> layouts) {
    Set<Integer> indices = new TreeSet<>();
    layouts.forEach(layout -> layout.faults().forEach(fault -> indices.add(fault.index())));
    List<CompareTable> tables = new ArrayList<>();
    for (int index : indices) {
      Function<LayoutResult, Optional<FaultCost>> find =
          layout -> layout.faults().stream().filter(f -> f.index() == index).findFirst();
      FaultCost first =
          layouts.stream().map(find).flatMap(Optional::stream).findFirst().orElseThrow();
      tables.add(
          new CompareTable(
              "Fault " + first.fault() + " of " + String.join(", ", first.targets()) + ", a run",
              List.of(
                  row("pieces of work affected", layouts, pieces(find, FaultCost::affected)),
                  row("lost", layouts, pieces(find, FaultCost::lost)),
                  row("recovered by hand", layouts, pieces(find, FaultCost::recovered)),
                  row("delayed", layouts, pieces(find, FaultCost::delayed)),
                  row("longest delay", layouts, seconds(find, FaultCost::maximalDelaySeconds)),
                  row(
                      "recovery after the fault",
                      layouts,
                      seconds(find, FaultCost::recoverySeconds)))));
    }
    return tables;
  }

  private static Function<LayoutResult, String> pieces(
      Function<LayoutResult, Optional<FaultCost>> find,
      Function<FaultCost, dev.byos.model.compare.Estimate> figure) {
    return layout -> find.apply(layout).map(figure).map(Estimates::count).orElse("");
  }

  private static Function<LayoutResult, String> seconds(
      Function<LayoutResult, Optional<FaultCost>> find,
      Function<FaultCost, dev.byos.model.compare.Estimate> figure) {
    return layout -> find.apply(layout).map(figure).map(Estimates::seconds).orElse("");
  }

  static List<Row> cost(List<LayoutResult> layouts) {
    List<Row> rows = new ArrayList<>();
    for (String kind : List.of("storage", "egress", "operations")) {
      rows.add(
          row(
              kind,
              layouts,
              layout ->
                  Estimates.money(
                      layout.cost().lines().stream()
                          .filter(line -> line.kind().equals(kind))
                          .mapToDouble(CostEstimate.Line::amount)
                          .sum())));
    }
    rows.add(row("total", layouts, layout -> Estimates.money(layout.cost().total())));
    boolean any = layouts.stream().anyMatch(layout -> !layout.cost().lines().isEmpty());
    return any ? rows : List.of();
  }
}
