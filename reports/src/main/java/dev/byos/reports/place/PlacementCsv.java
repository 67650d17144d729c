package dev.byos.reports.place;

import dev.byos.model.place.Assessment;
import dev.byos.model.place.Combination;
import dev.byos.model.place.KindRanking;
import dev.byos.model.place.PathLatency;
import dev.byos.model.place.PlacementReport;
import dev.byos.model.place.Ranked;
import dev.byos.reports.text.Csv;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code placements.csv}: one placement a line, for spreadsheets. The column {@code admitted} says
 * of how many of its kind it is one, since only the best are listed.
 */
final class PlacementCsv {
  private static final List<String> HEAD =
      List.of(
          "kind",
          "rank",
          "front",
          "admitted",
          "speechRegion",
          "storageRegion",
          "dataLocation",
          "p95Ms",
          "dataP50Ms",
          "dataP95Ms",
          "dataP99Ms",
          "dataBasis",
          "exportFrom",
          "exportP50Ms",
          "exportP95Ms",
          "exportP99Ms",
          "exportBasis",
          "borders",
          "crossed",
          "resilience",
          "availability",
          "lacking",
          "dataDate");

  private PlacementCsv() {}

  static void write(PlacementReport report, Writer out) throws IOException {
    Csv.line(out, HEAD);
    for (KindRanking ranking : report.kinds()) {
      for (Ranked ranked : ranking.best()) {
        Csv.line(out, cells(report, ranking, ranked));
      }
    }
  }

  private static List<String> cells(PlacementReport report, KindRanking ranking, Ranked ranked) {
    Assessment assessment = ranked.assessment();
    Combination combination = assessment.combination();
    List<String> cells = new ArrayList<>();
    cells.add(ranking.kind().wireName());
    cells.add(Integer.toString(ranked.rank()));
    cells.add(Integer.toString(ranked.front()));
    cells.add(Integer.toString(ranking.admitted()));
    cells.add(combination.speechRegion());
    cells.add(combination.storageRegion());
    cells.add(combination.dataLocation());
    cells.add(millis(assessment.slower().p95Micros()));
    path(cells, assessment.data());
    cells.add(assessment.export().from());
    path(cells, assessment.export());
    cells.add(Integer.toString(assessment.borders().size()));
    cells.add(PlacementWords.crossed(assessment));
    cells.add(Integer.toString(assessment.resilience().value()));
    cells.add(Integer.toString(assessment.availability().value()));
    cells.add(PlacementWords.lacking(assessment));
    cells.add(report.latencyData().date());
    return cells;
  }

  private static void path(List<String> cells, PathLatency path) {
    cells.add(millis(path.p50Micros()));
    cells.add(millis(path.p95Micros()));
    cells.add(millis(path.p99Micros()));
    cells.add(path.basis().wireName());
  }

  private static String millis(long micros) {
    return BigDecimal.valueOf(micros, 3).toPlainString();
  }
}
