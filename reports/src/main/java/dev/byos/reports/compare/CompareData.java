package dev.byos.reports.compare;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.byos.model.compare.Comparison;
import dev.byos.model.compare.CostEstimate;
import dev.byos.model.compare.Difference;
import dev.byos.model.compare.Estimate;
import dev.byos.model.compare.FaultCost;
import dev.byos.model.compare.LayoutResult;
import dev.byos.model.compare.PathLatency;
import dev.byos.model.report.DataFlow;
import dev.byos.reports.page.Histograms;
import dev.byos.reports.page.PageData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the charts of a comparison's page draw. */
final class CompareData {
  private static final int LATENCY_ROWS = 160;
  private static final int DIFFERENCES = 200;
  private static final int FAULTS = 60;

  private final Comparison comparison;
  private final Histograms histograms;

  CompareData(Comparison comparison) {
    this.comparison = comparison;
    this.histograms =
        new Histograms(
            comparison.layouts().stream()
                .flatMap(layout -> rows(layout).stream())
                .map(PathLatency::distribution)
                .toList());
  }

  private List<PathLatency> rows(LayoutResult layout) {
    int most = LATENCY_ROWS / Math.max(1, comparison.layouts().size());
    return layout.latency().stream().limit(most).toList();
  }

  String block() {
    return PageData.block(
        json -> {
          json.writeNumberField("octave", histograms.perOctave());
          layouts(json);
          differences(json);
          faults(json);
          flows(json);
          cost(json);
        });
  }

  private void layouts(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("layouts");
    for (LayoutResult layout : comparison.layouts()) {
      json.writeStartObject();
      PageData.text(json, "name", layout.name());
      PageData.sites(json, layout.sites());
      PageData.crossings(json, layout.flows());
      json.writeArrayFieldStart("latency");
      for (PathLatency row : rows(layout)) {
        latency(json, row);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void latency(JsonGenerator json, PathLatency row) throws IOException {
    json.writeStartObject();
    PageData.text(json, "kind", row.path());
    PageData.text(json, "metric", row.metric());
    PageData.text(json, "from", row.from());
    PageData.text(json, "to", row.to());
    json.writeNumberField("count", row.count());
    List<Estimate> percentiles = List.of(row.p50Millis(), row.p95Millis(), row.p99Millis());
    figures(json, "p", percentiles.stream().map(Estimate::mean).toList());
    figures(json, "half", percentiles.stream().map(Estimate::halfWidth95).toList());
    json.writeFieldName("bins");
    histograms.write(json, row.distribution());
    json.writeEndObject();
  }

  private static void figures(JsonGenerator json, String name, List<Double> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (double value : values) {
      PageData.figure(json, value);
    }
    json.writeEndArray();
  }

  private void differences(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("differences");
    for (Difference row : comparison.differences().stream().limit(DIFFERENCES).toList()) {
      if (row.winner() != 0 && row.difference().known()) {
        json.writeStartObject();
        PageData.text(json, "layout", row.layout());
        PageData.text(json, "figure", row.figure());
        double share = 100 / Math.abs(row.winner());
        figure(json, "percent", row.difference().mean() * share);
        figure(json, "half", row.difference().halfWidth95() * share);
        json.writeBooleanField("noise", !row.difference().differsFromZero());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void faults(JsonGenerator json) throws IOException {
    List<Named<FaultCost>> faults = new ArrayList<>();
    for (LayoutResult layout : comparison.layouts()) {
      for (FaultCost fault : layout.faults()) {
        String name = fault.fault() + " " + String.join(", ", fault.targets());
        faults.add(new Named<>(layout.name() + ": " + name.strip(), fault));
      }
    }
    json.writeArrayFieldStart("faults");
    for (Named<FaultCost> fault : faults.stream().limit(FAULTS).toList()) {
      FaultCost cost = fault.value();
      json.writeStartObject();
      PageData.text(json, "name", fault.name());
      figure(json, "lost", cost.lost().mean());
      figure(json, "recovered", cost.recovered().mean());
      figure(json, "delayed", cost.delayed().mean());
      double ended = cost.lost().mean() + cost.recovered().mean() + cost.delayed().mean();
      figure(json, "open", Math.max(0, cost.affected().mean() - ended));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private record Named<T>(String name, T value) {}

  private void flows(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("flows");
    for (LayoutResult layout : comparison.layouts()) {
      json.writeStartObject();
      PageData.text(json, "name", layout.name());
      figure(json, "home", hours(layout.flows().stream().filter(flow -> !flow.crossesBorder())));
      figure(json, "abroad", hours(layout.flows().stream().filter(DataFlow::crossesBorder)));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static double hours(Stream<DataFlow> flows) {
    double sum = 0;
    for (DataFlow flow : flows.toList()) {
      sum += flow.gibibyteHours();
    }
    return sum;
  }

  private void cost(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("cost");
    for (LayoutResult layout : comparison.layouts()) {
      json.writeStartObject();
      PageData.text(json, "name", layout.name());
      for (String kind : List.of("storage", "egress", "operations")) {
        double sum = 0;
        for (CostEstimate.Line line : layout.cost().lines()) {
          sum += line.kind().equals(kind) ? line.amount() : 0;
        }
        figure(json, kind, sum);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void figure(JsonGenerator json, String name, double value) throws IOException {
    json.writeFieldName(name);
    PageData.figure(json, value);
  }
}
