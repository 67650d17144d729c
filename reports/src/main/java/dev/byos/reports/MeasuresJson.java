package dev.byos.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.byos.model.report.Activity;
import dev.byos.model.report.DataFlow;
import dev.byos.model.report.Distribution;
import dev.byos.model.report.FaultImpact;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Site;
import dev.byos.reports.text.Json;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The part of {@code report.json} with what was measured. Long rows of numbers stand on one line
 * each, so that the file stays small and its differences readable.
 */
final class MeasuresJson {

  private MeasuresJson() {}

  static void latency(JsonGenerator json, List<LatencyRow> rows) throws IOException {
    Json.objects(json, "latency", rows, MeasuresJson::latency);
  }

  static void write(JsonGenerator json, RunReport report) throws IOException {
    json.writeObjectFieldStart("activity");
    json.writeNumberField("binMicros", report.activity().binMicros());
    Json.objects(json, "series", report.activity().series(), MeasuresJson::series);
    json.writeEndObject();
    Json.objects(json, "faults", report.faults(), MeasuresJson::fault);
    Json.objects(json, "flows", report.flows(), MeasuresJson::flow);
    Json.objects(json, "sites", report.sites(), MeasuresJson::site);
  }

  private static void latency(JsonGenerator json, LatencyRow row) throws IOException {
    Json.text(json, "metric", row.metric());
    Json.text(json, "from", row.from());
    Json.text(json, "to", row.to());
    json.writeNumberField("count", row.count());
    JsonFigures.thousandths(json, "p50Ms", row.p50Millis());
    JsonFigures.thousandths(json, "p95Ms", row.p95Millis());
    JsonFigures.thousandths(json, "p99Ms", row.p99Millis());
    JsonFigures.thousandths(json, "maxMs", row.maxMillis());
    oneLine(json, "distribution", row.distribution().buckets(), MeasuresJson::bucket);
  }

  private static String bucket(Distribution.Bucket bucket) {
    return "[" + bucket.fromMicros() + "," + bucket.count() + "]";
  }

  private static void series(JsonGenerator json, Activity.Series series) throws IOException {
    Json.text(json, "kind", series.kind());
    Json.text(json, "outcome", series.outcome());
    oneLine(json, "counts", series.counts(), String::valueOf);
  }

  private static void fault(JsonGenerator json, FaultImpact fault) throws IOException {
    json.writeNumberField("index", fault.index());
    Json.text(json, "fault", fault.fault());
    Json.texts(json, "targets", fault.targets());
    json.writeNumberField("beganMicros", fault.beganMicros());
    json.writeNumberField("endedMicros", fault.endedMicros());
    json.writeNumberField("affected", fault.affected());
    json.writeNumberField("lost", fault.lost());
    json.writeNumberField("recovered", fault.recovered());
    json.writeNumberField("delayed", fault.delayed());
    json.writeNumberField("maximalDelayMicros", fault.maximalDelayMicros());
    json.writeNumberField("recoveryMicros", fault.recoveryMicros());
  }

  private static void flow(JsonGenerator json, DataFlow flow) throws IOException {
    Json.text(json, "artefact", flow.artefact());
    Json.text(json, "fromRegion", flow.fromRegion());
    Json.text(json, "fromGeography", flow.fromGeography());
    Json.text(json, "holder", flow.holder());
    Json.text(json, "toRegion", flow.toRegion());
    Json.text(json, "toGeography", flow.toGeography());
    json.writeNumberField("blobs", flow.blobs());
    json.writeNumberField("bytes", flow.bytes());
    JsonFigures.millionths(json, "gibibyteHours", flow.gibibyteHours());
    json.writeNumberField("longestRestMicros", flow.longestRestMicros());
    json.writeNumberField("restingBlobs", flow.restingBlobs());
  }

  private static void site(JsonGenerator json, Site site) throws IOException {
    Json.text(json, "region", site.region());
    Json.text(json, "displayName", site.displayName());
    Json.text(json, "geography", site.geography());
    JsonFigures.thousandths(json, "latitude", site.latitude());
    JsonFigures.thousandths(json, "longitude", site.longitude());
    Json.texts(json, "resources", site.resources());
  }

  private static <T> void oneLine(
      JsonGenerator json, String name, List<T> values, Function<T, String> word)
      throws IOException {
    json.writeFieldName(name);
    json.writeRawValue(values.stream().map(word).collect(Collectors.joining(",", "[", "]")));
  }
}
