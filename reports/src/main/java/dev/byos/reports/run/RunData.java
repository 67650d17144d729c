package dev.byos.reports.run;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.Activity;
import dev.byos.model.report.FaultImpact;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.RunReport;
import dev.byos.reports.page.Histograms;
import dev.byos.reports.page.PageData;
import dev.byos.reports.text.SafeText;
import java.io.IOException;
import java.util.List;

/** What the charts of a run's page draw. */
final class RunData {
  private static final int FINDINGS = 400;
  private static final int FAULTS = 60;
  private static final int ACTIVITY_CELLS = 6_000;

  private final RunReport report;

  RunData(RunReport report) {
    this.report = report;
  }

  String block() {
    return PageData.block(
        json -> {
          json.writeNumberField("start", report.scenario().start().toEpochMilli());
          json.writeNumberField("duration", report.scenario().durationMicros());
          List<LatencyRow> rows = LatencySection.shown(report);
          Histograms histograms =
              new Histograms(rows.stream().map(LatencyRow::distribution).toList());
          json.writeNumberField("octave", histograms.perOctave());
          json.writeArrayFieldStart("layouts");
          json.writeStartObject();
          PageData.text(json, "name", "");
          PageData.sites(json, report.sites());
          PageData.crossings(json, report.flows());
          latency(json, rows, histograms);
          json.writeEndObject();
          json.writeEndArray();
          activity(json);
          faults(json);
          findings(json);
          flows(json);
        });
  }

  private static void latency(JsonGenerator json, List<LatencyRow> rows, Histograms histograms)
      throws IOException {
    json.writeArrayFieldStart("latency");
    for (LatencyRow row : rows) {
      json.writeStartObject();
      PageData.text(json, "metric", row.metric());
      PageData.text(json, "from", row.from());
      PageData.text(json, "to", row.to());
      json.writeNumberField("count", row.count());
      json.writeArrayFieldStart("p");
      PageData.figure(json, row.p50Millis());
      PageData.figure(json, row.p95Millis());
      PageData.figure(json, row.p99Millis());
      json.writeEndArray();
      json.writeFieldName("bins");
      histograms.write(json, row.distribution());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void activity(JsonGenerator json) throws IOException {
    Activity activity = report.activity();
    int merged = 1;
    while (cells(activity, merged) > ACTIVITY_CELLS) {
      merged++;
    }
    json.writeNumberField("bin", activity.binMicros() * merged);
    json.writeArrayFieldStart("activity");
    for (Activity.Series series : activity.series()) {
      json.writeStartObject();
      PageData.text(json, "kind", series.kind());
      PageData.text(json, "outcome", series.outcome());
      json.writeArrayFieldStart("counts");
      for (int from = 0; from < series.counts().size(); from += merged) {
        int to = Math.min(from + merged, series.counts().size());
        json.writeNumber(
            series.counts().subList(from, to).stream().mapToLong(Long::longValue).sum());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static long cells(Activity activity, int merged) {
    return activity.series().stream()
        .mapToLong(series -> (series.counts().size() + merged - 1) / merged)
        .sum();
  }

  private void faults(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("faults");
    for (FaultImpact fault : report.faults().stream().limit(FAULTS).toList()) {
      json.writeStartObject();
      PageData.text(json, "name", FaultSection.name(fault));
      json.writeNumberField("began", fault.beganMicros());
      json.writeNumberField("ended", fault.endedMicros());
      json.writeNumberField("lost", fault.lost());
      json.writeNumberField("recovered", fault.recovered());
      json.writeNumberField("delayed", fault.delayed());
      json.writeNumberField("open", FaultSection.open(fault));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** When findings happened, as far as an event says so: time, severity (gravest 0), rule. */
  private void findings(JsonGenerator json) throws IOException {
    List<String> rules = report.findings().stream().map(Finding::ruleId).distinct().toList();
    json.writeArrayFieldStart("rules");
    for (String rule : rules) {
      json.writeString(SafeText.line(rule));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    int written = 0;
    for (Finding finding : report.findings()) {
      var event =
          finding.evidence().stream()
              .filter(Evidence.OfEvent.class::isInstance)
              .map(Evidence.OfEvent.class::cast)
              .findFirst();
      if (event.isPresent() && written++ < FINDINGS) {
        json.writeStartArray();
        json.writeNumber(event.get().timeMicros());
        json.writeNumber(gravity(finding.severity()));
        json.writeNumber(rules.indexOf(finding.ruleId()));
        json.writeEndArray();
      }
    }
    json.writeEndArray();
  }

  private static int gravity(Severity severity) {
    return switch (severity) {
      case ERROR -> 0;
      case WARNING -> 1;
      case NOTE -> 2;
    };
  }

  private void flows(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("flows");
    for (ResidencySection.Holding holding : ResidencySection.holdings(report.flows())) {
      json.writeStartObject();
      PageData.text(json, "name", holding.holder() + ", " + holding.region());
      json.writeFieldName("home");
      PageData.figure(json, holding.gibibyteHoursAtHome());
      json.writeFieldName("abroad");
      PageData.figure(json, holding.gibibyteHoursAbroad());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
