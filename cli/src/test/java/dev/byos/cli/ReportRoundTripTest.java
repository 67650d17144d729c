package dev.byos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.report.DataFlow;
import dev.byos.model.report.Distribution;
import dev.byos.model.report.ExpectationResult;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Site;
import dev.byos.model.scenario.Place;
import dev.byos.model.scenario.Scenario;
import dev.byos.reports.ReportFormat;
import dev.byos.reports.RunReportWriter;
import dev.byos.reports.text.SafeText;
import dev.byos.scenarios.report.RunReportFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What {@code report.json} holds is the report: it can be written and read without loss. */
class ReportRoundTripTest {
  private static final double HALF_A_THOUSANDTH = 0.0005;

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aReportThatWasWrittenIsReadBackTheSame(@ForAll("roundReports") RunReport report)
      throws IOException {
    assertThat(read(written(report))).isEqualTo(report);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void whatWasReadIsWrittenWithTheSameBytes(@ForAll("anyReports") RunReport report)
      throws IOException {
    String first = written(report);
    RunReport again = read(first);

    assertThat(written(again)).isEqualTo(first);
    assertThat(read(written(again))).isEqualTo(again);
    for (int i = 0; i < report.latency().size(); i++) {
      assertThat(again.latency().get(i).p95Millis())
          .isBetween(
              report.latency().get(i).p95Millis() - HALF_A_THOUSANDTH,
              report.latency().get(i).p95Millis() + HALF_A_THOUSANDTH);
    }
  }

  /** Reports whose figures are rounded, texts well formed and files named without a folder. */
  @Provide
  Arbitrary<RunReport> roundReports() {
    Arbitrary<Double> figures = decimals(3);
    return parts(texts().map(SafeText::wellFormed), figures, decimals(6))
        .with(Place.class, "file", names())
        .with(Scenario.InputFile.class, "path", names())
        .of(RunReport.class);
  }

  /** Any reports, with figures of any length, broken texts and files from anywhere. */
  @Provide
  Arbitrary<RunReport> anyReports() {
    Arbitrary<Double> figures = Arbitraries.doubles().between(0, 1e12).ofScale(9);
    Arbitrary<String> paths = Arbitraries.strings().withChars("ab/.:\\").ofMaxLength(12);
    return parts(texts(), figures, figures)
        .with(Place.class, "file", paths)
        .with(Scenario.InputFile.class, "path", paths)
        .of(RunReport.class);
  }

  private static AnyRecord parts(
      Arbitrary<String> texts, Arbitrary<Double> figures, Arbitrary<Double> gibibyteHours) {
    Arbitrary<Instant> instants =
        Combinators.combine(
                Arbitraries.longs().between(-2_000_000_000L, 4_000_000_000L),
                Arbitraries.longs().between(0, 999_999_999L))
            .as(Instant::ofEpochSecond);
    Arbitrary<LatencyRow> rows =
        new AnyRecord()
            .with(String.class, texts)
            .with(double.class, figures)
            .with(Distribution.class, distributions())
            .of(LatencyRow.class)
            .map(ReportRoundTripTest::counted);
    return new AnyRecord()
        .with(String.class, texts)
        .with(double.class, figures)
        .with(Instant.class, instants)
        .with(LatencyRow.class, rows)
        .with(DataFlow.class, "gibibyteHours", gibibyteHours)
        .with(ExpectationResult.class, "actual", figures.injectNull(0.2).map(Unknown::orNone))
        .with(Site.class, "latitude", figures.injectNull(0.2).map(Unknown::orNone))
        .with(Site.class, "longitude", figures.injectNull(0.2).map(Unknown::orNone))
        .with(ExportSummary.Problem.class, "artefact", texts.injectNull(0.2));
  }

  /** A figure that may be unknown. */
  private static final class Unknown {
    static double orNone(Double figure) {
      return figure == null ? Double.NaN : figure;
    }
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(8),
        Arbitraries.of(
            "",
            "\"\\\"",
            "a\r\nb\t",
            "\u001b[31m",
            "\u0000",
            "\ud83d\ude80",
            "\ud83d",
            "</script>",
            "\u2028",
            "\ufeff",
            "{\"schemaVersion\":1}",
            "//",
            "/* */"));
  }

  private static Arbitrary<String> names() {
    return Arbitraries.strings().alpha().ofMaxLength(6);
  }

  private static Arbitrary<Double> decimals(int places) {
    return Arbitraries.longs()
        .between(0, 1_000_000_000_000L)
        .map(digits -> BigDecimal.valueOf(digits, places).doubleValue());
  }

  private static Arbitrary<Distribution> distributions() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 1L << 40), Arbitraries.longs().between(1, 1_000_000))
        .as((micros, count) -> new Distribution.Bucket(Distribution.lowerBound(micros), count))
        .list()
        .ofMaxSize(5)
        .map(ReportRoundTripTest::ascending);
  }

  private static Distribution ascending(List<Distribution.Bucket> buckets) {
    TreeMap<Long, Distribution.Bucket> ordered = new TreeMap<>();
    buckets.forEach(bucket -> ordered.put(bucket.fromMicros(), bucket));
    return new Distribution(new ArrayList<>(ordered.values()));
  }

  private static LatencyRow counted(LatencyRow row) {
    return row.distribution().buckets().isEmpty()
        ? row
        : new LatencyRow(
            row.metric(),
            row.from(),
            row.to(),
            row.distribution().count(),
            row.p50Millis(),
            row.p95Millis(),
            row.p99Millis(),
            row.maxMillis(),
            row.distribution());
  }

  private static String written(RunReport report) {
    return RunReportWriter.render(report, ReportFormat.JSON);
  }

  private static RunReport read(String text) throws IOException {
    Path file = Files.createTempFile("report", ".json");
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
      List<String> problems = new ArrayList<>();
      var report = RunReportFile.read(file, problem -> problems.add(problem.toString()));
      assertThat(problems).isEmpty();
      return report.orElseThrow();
    } finally {
      Files.delete(file);
    }
  }
}
