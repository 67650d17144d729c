package dev.byos.reports.compare;

import dev.byos.model.compare.Comparison;
import dev.byos.model.compare.CostEstimate;
import dev.byos.model.compare.Estimate;
import dev.byos.model.compare.FaultCost;
import dev.byos.model.compare.LayoutResult;
import dev.byos.model.compare.PathLatency;
import dev.byos.reports.text.Csv;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Every figure of every layout with its interval on a line of its own, for spreadsheets. */
final class CompareCsv {
  private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

  private final Writer writer;

  private CompareCsv(Writer writer) {
    this.writer = writer;
  }

  static void write(Comparison comparison, Writer writer) throws IOException {
    CompareCsv csv = new CompareCsv(writer);
    Csv.line(
        writer,
        List.of(
            "layout", "verdict", "figure", "from", "to", "unit", "mean", "half_width_95", "runs"));
    for (LayoutResult layout : comparison.layouts()) {
      csv.layout(layout);
    }
  }

  private void layout(LayoutResult layout) throws IOException {
    for (LayoutResult.RuleTally rule : layout.rules()) {
      line(layout, "findings " + rule.ruleId(), "", "", "findings", rule.findings());
    }
    for (PathLatency path : layout.latency()) {
      latency(layout, path, "P50", path.p50Millis());
      latency(layout, path, "P95", path.p95Millis());
      latency(layout, path, "P99", path.p99Millis());
    }
    for (FaultCost fault : layout.faults()) {
      String name = "fault " + fault.index() + " " + fault.fault();
      line(layout, name + " affected", "", "", "pieces", fault.affected());
      line(layout, name + " lost", "", "", "pieces", fault.lost());
      line(layout, name + " recovered", "", "", "pieces", fault.recovered());
      line(layout, name + " delayed", "", "", "pieces", fault.delayed());
      line(layout, name + " longest delay", "", "", "s", fault.maximalDelaySeconds());
      line(layout, name + " recovery", "", "", "s", fault.recoverySeconds());
    }
    for (CostEstimate.Line cost : layout.cost().lines()) {
      line(layout, cost.kind() + " of " + cost.subject(), "", "", cost.unit(), cost.quantity());
    }
  }

  private void latency(LayoutResult layout, PathLatency path, String percentile, Estimate estimate)
      throws IOException {
    line(layout, path.metric() + " " + percentile, path.from(), path.to(), "ms", estimate);
  }

  private void line(
      LayoutResult layout, String figure, String from, String to, String unit, Estimate estimate)
      throws IOException {
    Csv.line(
        writer,
        List.of(
            layout.name(),
            layout.verdict().wireName(),
            figure,
            from,
            to,
            unit,
            number(estimate.mean()),
            number(estimate.halfWidth95()),
            Integer.toString(estimate.runs())));
  }

  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(SIX_DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
