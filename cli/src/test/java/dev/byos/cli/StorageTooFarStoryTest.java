package dev.byos.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.byos.model.finding.Finding;
import dev.byos.model.report.DataFlow;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.RunReport;
import dev.byos.model.report.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Storage in East US, Speech in West Europe, beside both in West Europe: the figures follow from
 * the published round trips. All times in milliseconds.
 *
 * <p>A write is a request on its way, the service, and the answer on its way. Each way is half of a
 * round trip drawn for its direction from the fitted distribution {@code shift + scale * exp(sigma
 * * z)}, whose spread is P95 - P50 (docs/latency-model.md):
 *
 * <pre>
 *                  P50  P95   shift  scale  sigma            mean = shift + scale * exp(sigma^2/2)
 * West EU to East   85   91      79      6  ln 2 / 1.645 = .421    79 + 6 * 1.093  = 85.56
 * East to West EU   83   89      77      6  .421                   77 + 6.557      = 83.56
 * within a region    1    2      .5     .5  ln 3 / 1.645 = .668    .5 + .5 * 1.250 = 1.125
 * </pre>
 *
 * <p>Both ways together are on average (85.56 + 83.56) / 2 = 84.56, with a standard deviation of
 * 6.557 * .441 / 2 = 1.445 each way and so a variance of 4.18; within the region 1.13 and .11.
 *
 * <p>The service takes 4 plus an exponential share of 6 on average, plus the length at 60 MiB/s.
 * For N the ways together, P(4 + N + X > m) = E[exp(-(m - 4 - N) / 6)]; up to the second order the
 * quantile q is therefore m = 4 + 6 ln(1 / (1 - q)) + mean(N) + variance(N) / 12:
 *
 * <pre>
 *                      P50: 6 ln 2 = 4.16                  P95: 6 ln 20 = 17.97
 * far     4 + 4.16 + 84.56 + .35 = 93.07     4 + 17.97 + 84.91 = 106.88
 * near    4 + 4.16 +  1.13 + .01 =  9.30     4 + 17.97 +  1.14 =  23.11
 * </pre>
 *
 * <p>The blobs are the same in both layouts: 239 audio logs of 4 s (128,044 bytes, 2.04 ms at 60
 * MiB/s), 110 results of 22,000 bytes (.35) and 250 small documents: .89 on average.
 *
 * <p>The standard error of a sample's quantile is sqrt(q (1 - q) / n) / density, with the density
 * (1 - q) / 6 of an exponential distribution. With n = 599 writes that is .245 at P50 and 1.07 at
 * P95; four of them are allowed, for a difference four times the square root of two.
 */
class StorageTooFarStoryTest {
  private static final double P50_ERROR = .245;
  private static final double P95_ERROR = 1.07;

  @TempDir private static Path folder;

  private static RunReport near;
  private static RunReport far;

  @BeforeAll
  static void run() {
    near = Stories.run("storage-too-far", "same-region", folder.resolve("near"));
    far = Stories.run("storage-too-far", "storage-in-east-us", folder.resolve("far"));
  }

  @Test
  void aWriteTakesTwoWaysAndTheService() {
    LatencyRow here = Stories.row(near, "storage.write", "westeurope", "westeurope");
    LatencyRow there = Stories.row(far, "storage.write", "westeurope", "eastus");
    assertThat(here.count()).isEqualTo(599);
    assertThat(there.count()).isEqualTo(599);

    assertThat(here.p50Millis()).isCloseTo(9.30 + .89, within(4 * P50_ERROR));
    assertThat(there.p50Millis()).isCloseTo(93.07 + .89, within(4 * P50_ERROR));
    assertThat(here.p95Millis()).isCloseTo(23.11 + .89, within(4 * P95_ERROR));
    assertThat(there.p95Millis()).isCloseTo(106.88 + .89, within(4 * P95_ERROR));
  }

  @Test
  void theDifferenceIsTheRoundTripOverTheAtlantic() {
    // 93.07 - 9.30: what both have in common (service, lengths) falls out.
    double p50 =
        Stories.row(far, "storage.write", "westeurope", "eastus").p50Millis()
            - Stories.row(near, "storage.write", "westeurope", "westeurope").p50Millis();
    assertThat(p50).isCloseTo(83.77, within(4 * P50_ERROR * Math.sqrt(2)));

    // A session's logs are two writes at once; the slower one counts. The distance comes on top
    // once, not twice. The larger of two exponential shares has the density 2 * .707 * .293 / 6 =
    // .069 at its median, so that 239 samples have a standard error of .5 / .069 / 15.5 = .47.
    double log =
        Stories.row(far, "recognition.log", "westeurope", "eastus").p50Millis()
            - Stories.row(near, "recognition.log", "westeurope", "westeurope").p50Millis();
    assertThat(log).isCloseTo(83.77, within(4 * .47 * Math.sqrt(2)));
  }

  @Test
  void whatTakesMinutesHidesTheDistance() {
    // Eleven writes side by side end with the slowest: one crossing more, and the difference of two
    // such maxima (standard deviation of each about 6 * pi / sqrt(6) = 7.7, of the difference 11).
    double near50 =
        Stories.row(near, "transcription.turnaround", "westeurope", "westeurope").p50Millis();
    double far50 = Stories.row(far, "transcription.turnaround", "westeurope", "eastus").p50Millis();
    assertThat(far50 - near50).isCloseTo(84, within(4 * 11.0));
    assertThat((far50 - near50) / near50).isLessThan(.001);
  }

  @Test
  void theDistanceIsAllThatTheRulesFind() {
    assertThat(near.verdict()).isEqualTo(Verdict.CLEAN);
    assertThat(far.verdict()).isEqualTo(Verdict.CLEAN);
    assertThat(near.findings()).isEmpty();
    assertThat(far.findings())
        .extracting(Finding::ruleId)
        .containsExactlyInAnyOrder("BYOS-LAT-001", "BYOS-LAT-002", "BYOS-LAT-003");
    assertThat(far.work()).isEqualTo(near.work());
  }

  @Test
  void everyByteLeavesEuropeAndNoneMore() {
    assertThat(near.flows()).noneMatch(DataFlow::crossesBorder);
    assertThat(far.flows()).allMatch(DataFlow::crossesBorder);
    assertThat(far.flows())
        .extracting(DataFlow::artefact, DataFlow::blobs, DataFlow::bytes)
        .isEqualTo(
            near.flows().stream()
                .map(flow -> tuple(flow.artefact(), flow.blobs(), flow.bytes()))
                .toList());
    // 239 sessions (every 30 s for two hours, the end left out) with two logs each; 11 batches
    // (every
    // 10 min) of 10 results and a report.
    assertThat(far.flows().stream().mapToLong(DataFlow::blobs).sum())
        .isEqualTo(239 * 2 + 11 * (10 + 1));
  }

  @Test
  void runAndCompareTellTheSame() {
    Stories.scriptsAndLayoutsTellTheSame(
        "storage-too-far", List.of("same-region", "storage-in-east-us"));
  }

  @Test
  void theComparisonPrefersTheSameRegion() {
    Path story = Stories.folder("storage-too-far");
    Console console =
        Console.run(
            "compare",
            story.resolve("layouts/storage-in-east-us.yaml").toString(),
            story.resolve("layouts/same-region.yaml").toString(),
            "--workload",
            story.resolve("storage-too-far.yaml").toString(),
            "--seeds",
            "1");
    assertThat(console.exitCode()).isEqualTo(ExitCode.CLEAN);
    assertThat(console.out()).startsWith("same-region is the best of 2 layouts.");
  }
}
