package dev.byos.simulator.network;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.region.RoundTrip;
import dev.byos.scenarios.regions.RegionData;
import dev.byos.simulator.entity.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Draws every published pair and compares what comes out with the figures; its {@code main} prints
 * the tables of {@code docs/latency-model.md}.
 */
final class LatencyFitReport {
  static final double P50_TOLERANCE = 0.5;
  static final double P95_TOLERANCE = 2;
  private static final int SMALLEST_DRAWS = 20_000;

  /** Up to this spread, 20,000 draws leave a sampling error far below the tolerance. */
  private static final double SPREAD_OF_SMALLEST_DRAWS_MILLIS = 20;

  private static final int[] BANDS_KILOMETRES = {0, 500, 1_500, 5_000, 10_000, 21_000};

  private final LatencySampler sampler;
  private final List<Pair> pairs;

  private LatencyFitReport(LatencySampler sampler, List<Pair> pairs) {
    this.sampler = sampler;
    this.pairs = pairs;
  }

  /** A pair and what was drawn for it, milliseconds. */
  record Pair(RoundTrip published, int draws, double p50Millis, double p95Millis) {}

  static LatencyFitReport draw(RegionCatalogue catalogue, LatencySampler sampler, long seed) {
    // Each pair has a stream of its own, so the threads cannot change the result.
    List<Pair> pairs =
        catalogue.roundTrips().parallelStream().map(trip -> drawOne(trip, sampler, seed)).toList();
    return new LatencyFitReport(sampler, pairs);
  }

  private static Pair drawOne(RoundTrip trip, LatencySampler sampler, long seed) {
    // The sampling error grows with the spread, so wide pairs need more draws to be judged.
    double spread = (trip.p95Millis() - trip.p50Millis()) / SPREAD_OF_SMALLEST_DRAWS_MILLIS;
    long[] micros = new long[(int) (SMALLEST_DRAWS * Math.max(1, spread * spread))];
    RandomStream random =
        RandomStream.of(seed, RandomStream.key(trip.from()), RandomStream.key(trip.to()));
    for (int i = 0; i < micros.length; i++) {
      micros[i] = sampler.roundTripMicros(trip.from(), trip.to(), random);
    }
    Arrays.sort(micros);
    return new Pair(trip, micros.length, quantile(micros, 0.5), quantile(micros, 0.95));
  }

  List<Pair> pairs() {
    return pairs;
  }

  private static double quantile(long[] sortedMicros, double probability) {
    return sortedMicros[(int) Math.ceil(probability * sortedMicros.length) - 1] / 1_000.0;
  }

  /** Prints the tables. */
  public static void main(String[] arguments) {
    RegionCatalogue catalogue = RegionData.load();
    LatencyFitReport report = draw(catalogue, new LatencySampler(catalogue), 1);
    report.printDraws();
    report.printRouteStretch();
  }

  private void printDraws() {
    long draws = pairs.stream().mapToLong(Pair::draws).sum();
    long atFloor =
        pairs.stream()
            .filter(
                pair -> {
                  RoundTrip trip = pair.published();
                  double lowest = 2 * trip.p50Millis() - trip.p95Millis();
                  Link link = sampler.link(trip.from(), trip.to());
                  return link.roundTrip().smallestMicros() > 1_000 * lowest;
                })
            .count();
    print("%d pairs, %d draws, seed 1; floor binds in %d pairs", pairs.size(), draws, atFloor);
    print("");
    print("| deviation from the published figure, ms | median | P99 | largest |");
    print("|---|---|---|---|");
    printDeviations("P50", pair -> Math.abs(pair.p50Millis() - pair.published().p50Millis()));
    printDeviations("P95", pair -> Math.abs(pair.p95Millis() - pair.published().p95Millis()));
  }

  private void printDeviations(String name, ToDoubleFunction<Pair> deviation) {
    double[] sorted = pairs.stream().mapToDouble(deviation).sorted().toArray();
    print(
        "| %s | %.3f | %.3f | %.3f |",
        name, at(sorted, 0.5), at(sorted, 0.99), sorted[sorted.length - 1]);
  }

  private void printRouteStretch() {
    RouteStretch stretch = sampler.routeStretch();
    LineFit p50 = stretch.p50ByKilometres();
    LineFit p95 = stretch.p95ByP50();
    print("");
    print("P50 = %.4f ms + %.7f ms/km * distance", p50.intercept(), p50.slope());
    print("stretch over fibre %.3f", p50.slope() / Geodesy.fibreRoundTripMillis(1));
    print("P95 = %.4f ms + %.5f * P50", p95.intercept(), p95.slope());
    print("");
    print("| distance, km | pairs | median residual, ms | median relative | P90 relative |");
    print("|---|---|---|---|---|");
    for (int band = 1; band < BANDS_KILOMETRES.length; band++) {
      printBand(stretch, BANDS_KILOMETRES[band - 1], BANDS_KILOMETRES[band]);
    }
  }

  private void printBand(RouteStretch stretch, int from, int to) {
    List<double[]> residuals = new ArrayList<>();
    for (Pair pair : pairs) {
      RoundTrip trip = pair.published();
      double kilometres = sampler.link(trip.from(), trip.to()).kilometres();
      if (kilometres >= from && kilometres < to) {
        double residual = trip.p50Millis() - stretch.p50ByKilometres().at(kilometres);
        residuals.add(new double[] {residual, Math.abs(residual) / trip.p50Millis()});
      }
    }
    double[] absolute = residuals.stream().mapToDouble(pair -> pair[0]).sorted().toArray();
    double[] relative = residuals.stream().mapToDouble(pair -> pair[1]).sorted().toArray();
    print(
        "| %d-%d | %d | %+.1f | %.0f %% | %.0f %% |",
        from,
        to,
        absolute.length,
        at(absolute, 0.5),
        100 * at(relative, 0.5),
        100 * at(relative, 0.9));
  }

  private static double at(double[] sorted, double probability) {
    return sorted[(int) Math.ceil(probability * sorted.length) - 1];
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
