package dev.byos.reports;

import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.finding.Evidence;
import dev.byos.model.finding.Finding;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.Severity;
import dev.byos.model.finding.SourceReference;
import dev.byos.model.report.Activity;
import dev.byos.model.report.Assumption;
import dev.byos.model.report.DataFlow;
import dev.byos.model.report.Distribution;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.FaultImpact;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Site;
import dev.byos.model.scenario.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The report of a run of a million events, made without the run: every list as long as such a run
 * makes it, with figures that look like those of a contact centre in several regions. The same size
 * gives the same report.
 */
public final class BigReport {
  private static final List<Site> REGIONS =
      List.of(
          site("australiaeast", "Australia East", "Australia", -33.86, 151.21),
          site("brazilsouth", "Brazil South", "Brazil", -23.55, -46.63),
          site("eastus", "East US", "United States", 37.37, -79.82),
          site("japaneast", "Japan East", "Japan", 35.68, 139.77),
          site("northeurope", "North Europe", "Europe", 53.35, -6.26),
          site("southafricanorth", "South Africa North", "South Africa", -25.73, 28.22),
          site("westeurope", "West Europe", "Europe", 52.37, 4.9),
          site("westus2", "West US 2", "United States", 47.23, -119.85));
  private static final List<String> METRICS =
      List.of(
          "control.create",
          "control.effective",
          "recording.export",
          "recording.notification",
          "recognition.log",
          "storage.write",
          "transcription.turnaround");
  private static final long HOUR_MICROS = 3_600_000_000L;

  private final SplittableRandom random = new SplittableRandom(7);
  private final int regions;
  private final int findings;
  private final String mark;

  private BigReport(int regions, int findings, String mark) {
    this.regions = regions;
    this.findings = findings;
    this.mark = mark;
  }

  /** A run in three regions with some findings. */
  public static RunReport ofThreeRegions() {
    return new BigReport(3, 12, "").report();
  }

  /** A run of a million events in eight regions, with two thousand findings. */
  public static RunReport ofAMillionEvents() {
    return new BigReport(REGIONS.size(), 2_000, "").report();
  }

  /** A run in three regions whose names have something behind them. */
  public static RunReport withNamesThatEndIn(String mark) {
    return new BigReport(3, 12, mark).report();
  }

  private static Site site(
      String region, String name, String geography, double latitude, double longitude) {
    return new Site(
        region,
        name,
        geography,
        latitude,
        longitude,
        region.startsWith("south")
            ? List.of()
            : List.of("communication/acs-" + region, "speech/" + region, "storage/rec" + region));
  }

  private List<Site> sites() {
    return regions == REGIONS.size()
        ? REGIONS
        : Stream.of(2, 4, 6).map(REGIONS::get).map(this::marked).toList();
  }

  private Site marked(Site site) {
    return new Site(
        site.region() + mark,
        site.displayName() + mark,
        site.geography() + mark,
        site.latitude(),
        site.longitude(),
        site.resources().stream().map(resource -> resource + mark).toList());
  }

  private RunReport report() {
    RunReport sample = SampleReport.violations();
    List<Finding> found = findings();
    return new RunReport(
        sample.tool(),
        sample.scenario(),
        sample.seed(),
        sample.latencyData(),
        regions == REGIONS.size() ? 1_000_000 : 48_211,
        sample.historySha256(),
        sample.verdict(),
        found,
        new RunReport.FindingCounts(
            findings / 2, findings / 3, findings - findings / 2 - findings / 3),
        rules(),
        latency(),
        exports(),
        sample.expectations(),
        work(),
        timeline(),
        activity(),
        faults(),
        flows(),
        sites(),
        assumptions());
  }

  private List<Finding> findings() {
    List<Finding> made = new ArrayList<>();
    for (int i = 0; i < findings; i++) {
      Severity severity =
          i < findings / 2
              ? Severity.ERROR
              : i < findings / 2 + findings / 3 ? Severity.WARNING : Severity.NOTE;
      long event = 1_000 + 37L * i;
      made.add(
          new Finding(
              String.format("BYOS-%s-%03d", i % 2 == 0 ? "RES" : "LAT", 1 + i * 8 / findings),
              severity,
              "storage/recwesteurope" + i % 17 + mark,
              "The recording of call "
                  + i
                  + " was made in Europe and rests in United States, which"
                  + " the residency policy of the estate does not allow.",
              "Give the resource an account in the geography of its callers.",
              List.of(
                  new Evidence.OfEvent(
                      event,
                      random.nextLong(4 * HOUR_MICROS),
                      "call/c-" + i + mark,
                      "RecordingStored"),
                  new Evidence.OfBlob(
                      "recwesteurope", "recordings", "2026/03/02/call-" + i + ".mp3"),
                  new Evidence.OfPlace(
                      new Place("library/story.yaml", 12 + i % 50, 7),
                      "communication/acs-westeurope/dataLocation")),
              new SourceReference("SEED-B", "Data residency", "2023-03-16")));
    }
    return made;
  }

  private static List<RuleOutcome> rules() {
    List<RuleOutcome> rules = new ArrayList<>();
    for (int i = 1; i <= 93; i++) {
      rules.add(
          new RuleOutcome(
              String.format("BYOS-RES-%03d", i),
              "What is stored stays in the geography in which it was made",
              Severity.WARNING,
              i % 7 == 0 ? 0 : 40,
              i < 9 ? 5 : 0));
    }
    return rules;
  }

  private static List<Assumption> assumptions() {
    List<Assumption> assumptions = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      assumptions.add(
          new Assumption(
              "assumption-" + i,
              "A refused write is tried again four times, after 1, 2, 4 and 8 seconds each.",
              "No document says how often the service tries again; clients of the platform do it so"
                  + " by default, and the figure may be changed in the scenario."));
    }
    return assumptions;
  }

  private List<LatencyRow> latency() {
    List<LatencyRow> rows = new ArrayList<>();
    for (String metric : METRICS) {
      for (Site from : sites()) {
        for (Site to : sites()) {
          boolean kept = regions < REGIONS.size() || random.nextInt(3) > 0 || rows.size() < 80;
          if (kept && (!metric.startsWith("control") || from.equals(to))) {
            rows.add(row(metric, metric + mark, from, to));
          }
        }
      }
    }
    return rows;
  }

  private LatencyRow row(String metric, String name, Site from, Site to) {
    double distance =
        StrictMath.hypot(from.latitude() - to.latitude(), from.longitude() - to.longitude());
    double base =
        (metric.startsWith("storage") ? 8 : metric.startsWith("control") ? 90_000 : 1_800)
            + distance * (metric.startsWith("storage") ? 1.4 : 12);
    double sigma = metric.equals("transcription.turnaround") ? 1.1 : 0.35;
    Map<Long, Long> counts = new TreeMap<>();
    double[] samples = new double[3_000];
    for (int i = 0; i < samples.length; i++) {
      double z = 0;
      for (int k = 0; k < 12; k++) {
        z += random.nextDouble();
      }
      boolean late = random.nextInt(40) == 0;
      samples[i] = base * StrictMath.exp(sigma * (z - 6)) * (late ? 30 * random.nextDouble() : 1);
      counts.merge(Distribution.lowerBound((long) (samples[i] * 1_000)), 1L, Long::sum);
    }
    java.util.Arrays.sort(samples);
    return new LatencyRow(
        name,
        from.region(),
        to.region(),
        samples.length,
        samples[1_499],
        samples[2_849],
        samples[2_969],
        samples[2_999],
        new Distribution(
            counts.entrySet().stream()
                .map(entry -> new Distribution.Bucket(entry.getKey(), entry.getValue()))
                .toList()));
  }

  private ExportSummary exports() {
    List<ExportSummary.Problem> failed = new ArrayList<>();
    for (int i = 0; i < findings / 4; i++) {
      failed.add(
          new ExportSummary.Problem(
              new BlobAddress("recwesteurope", "recordings", "2026/03/02/call-" + i + ".mp3"),
              "RECORDING_MEDIA",
              i % 3 == 0
                  ? "503 ServerBusy: the account took no write for 24 h"
                  : "403 AuthorizationFailure: the network rules deny the caller",
              1_000 + 37L * i));
    }
    return new ExportSummary(
        "byte-for-byte",
        100_000,
        100_000 - failed.size(),
        100_000 - failed.size(),
        12,
        412_316_860_416L,
        failed,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<RunReport.WorkCount> work() {
    return List.of(
        new RunReport.WorkCount("calls", 50_000, 49_100, 700, 200),
        new RunReport.WorkCount("recordings", 50_000, 48_200, 1_800, 0),
        new RunReport.WorkCount("transcriptions", 2_400, 2_390, 10, 0));
  }

  private static List<RunReport.TimelineRow> timeline() {
    List<RunReport.TimelineRow> rows = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      rows.add(
          new RunReport.TimelineRow(
              i * HOUR_MICROS / 2,
              i % 2 == 0 ? "region-down begins" : "region-down ends",
              "westeurope"));
    }
    return rows;
  }

  private Activity activity() {
    int bins = 480;
    List<Activity.Series> series = new ArrayList<>();
    for (String kind : List.of("calls" + mark, "recognitions", "recordings", "transcriptions")) {
      for (String outcome : List.of("failed", "rejected", "started", "succeeded")) {
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < bins; i++) {
          boolean fault = i >= 180 && i < 230;
          double day = 60 + 50 * StrictMath.sin(i / 70.0) + random.nextInt(14);
          counts.add(
              (long)
                  (switch (outcome) {
                    case "failed" -> fault ? day * 0.5 : random.nextInt(30) == 0 ? 1 : 0;
                    case "rejected" -> fault ? day * 0.15 : 0;
                    case "succeeded" -> fault ? day * 0.35 : i == 230 ? day * 2.5 : day;
                    default -> day;
                  }));
        }
        series.add(new Activity.Series(kind, outcome, counts));
      }
    }
    return new Activity(4 * HOUR_MICROS / bins, series);
  }

  private List<FaultImpact> faults() {
    return List.of(
        new FaultImpact(
            0,
            "region-down",
            List.of("westeurope"),
            3 * HOUR_MICROS / 2,
            23 * HOUR_MICROS / 12,
            1_480,
            240,
            310,
            910,
            1_502_000_000L,
            431_000_000L),
        new FaultImpact(
            1,
            "storage-throttled",
            List.of("storage/recnortheurope"),
            7 * HOUR_MICROS / 4,
            5 * HOUR_MICROS / 2,
            620,
            0,
            0,
            600,
            402_000_000L,
            61_000_000L),
        new FaultImpact(
            2,
            "link-cut",
            List.of("westeurope", "eastus"),
            3 * HOUR_MICROS,
            13 * HOUR_MICROS / 4,
            0,
            0,
            0,
            0,
            0,
            0));
  }

  private List<DataFlow> flows() {
    List<DataFlow> flows = new ArrayList<>();
    for (Site from : sites()) {
      for (Site to : sites()) {
        if (from.equals(to) || random.nextInt(regions == REGIONS.size() ? 5 : 2) == 0) {
          long bytes = 1_000_000_000L + random.nextLong(90_000_000_000L);
          flows.add(
              new DataFlow(
                  "RECORDING_MEDIA",
                  from.region(),
                  from.geography(),
                  "storage/rec" + to.region(),
                  to.region(),
                  to.geography(),
                  bytes / 2_000_000,
                  bytes,
                  bytes * 3.2e-9,
                  4 * HOUR_MICROS,
                  bytes / 2_100_000));
        }
      }
    }
    return flows;
  }
}
