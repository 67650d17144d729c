package dev.byos.scenarios.report;

import dev.byos.model.report.Activity;
import dev.byos.model.report.DataFlow;
import dev.byos.model.report.Distribution;
import dev.byos.model.report.FaultImpact;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.Site;
import java.util.ArrayList;
import java.util.List;

/** Takes from a report what was measured. */
final class MeasuresReader {

  private MeasuresReader() {}

  static LatencyRow latency(ReportObject row) {
    LatencyRow latency =
        new LatencyRow(
            row.text("metric"),
            row.text("from"),
            row.text("to"),
            row.count("count"),
            row.number("p50Ms"),
            row.number("p95Ms"),
            row.number("p99Ms"),
            row.number("maxMs"),
            distribution(row));
    long held = latency.distribution().count();
    if (!latency.distribution().buckets().isEmpty() && held != latency.count()) {
      row.problem("distribution", "holds %d samples of %d".formatted(held, latency.count()));
    }
    return latency;
  }

  private static Distribution distribution(ReportObject row) {
    List<Distribution.Bucket> buckets = new ArrayList<>();
    long previous = -1;
    for (long[] pair : row.pairs("distribution")) {
      long from = pair[0];
      if (from <= previous || from != Distribution.lowerBound(from) || pair[1] < 1) {
        row.problem(
            "distribution",
            "found [%d,%d], expected lower bounds of buckets, ascending, each with samples"
                .formatted(from, pair[1]));
        return Distribution.none();
      }
      previous = from;
      buckets.add(new Distribution.Bucket(from, pair[1]));
    }
    return new Distribution(buckets);
  }

  static Activity activity(ReportObject activity) {
    return new Activity(
        activity.count("binMicros"), activity.objects("series", MeasuresReader::series));
  }

  private static Activity.Series series(ReportObject series) {
    return new Activity.Series(
        series.text("kind"), series.text("outcome"), series.counts("counts"));
  }

  static FaultImpact fault(ReportObject fault) {
    return new FaultImpact(
        fault.small("index"),
        fault.text("fault"),
        fault.texts("targets"),
        fault.whole("beganMicros"),
        fault.whole("endedMicros"),
        fault.count("affected"),
        fault.count("lost"),
        fault.count("recovered"),
        fault.count("delayed"),
        fault.count("maximalDelayMicros"),
        fault.count("recoveryMicros"));
  }

  static DataFlow flow(ReportObject flow) {
    return new DataFlow(
        flow.text("artefact"),
        flow.text("fromRegion"),
        flow.text("fromGeography"),
        flow.text("holder"),
        flow.text("toRegion"),
        flow.text("toGeography"),
        flow.count("blobs"),
        flow.count("bytes"),
        flow.number("gibibyteHours"),
        flow.count("longestRestMicros"),
        flow.count("restingBlobs"));
  }

  static Site site(ReportObject site) {
    return new Site(
        site.text("region"),
        site.text("displayName"),
        site.text("geography"),
        site.numberOrNone("latitude"),
        site.numberOrNone("longitude"),
        site.texts("resources"));
  }
}
