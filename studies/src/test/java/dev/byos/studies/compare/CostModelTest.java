package dev.byos.studies.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.byos.model.compare.Comparison;
import dev.byos.model.compare.CostEstimate;
import dev.byos.model.compare.PriceTable;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.report.DataFlow;
import dev.byos.model.scenario.Scenario;
import dev.byos.scenarios.LoadOptions;
import dev.byos.scenarios.ScenarioLoader;
import dev.byos.scenarios.regions.RegionData;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostModelTest {
  private static final RegionCatalogue REGIONS = RegionData.load();
  private static final long GIBIBYTE = 1L << 30;
  private static final PriceTable PRICES =
      new PriceTable(
          new Comparison.Prices("test", "2026-01-01", "EUR"),
          Map.of("Europe", "Near"),
          List.of(
              new PriceTable.AtRest("any", "ZRS", 0.73), new PriceTable.AtRest("any", "any", 1000)),
          List.of(
              new PriceTable.Egress("any", "same region", 0),
              new PriceTable.Egress("any", "same zone", 2),
              new PriceTable.Egress("any", "any", 5)),
          List.of(new PriceTable.AtRest("any", "any", 10)));

  /**
   * By hand: 1,460 GiB-hours are 2 GiB-months of ZRS at 0.73, 1.46 EUR; 3 GiB crossed the Atlantic
   * at 5, 15 EUR, and 1 GiB stayed in its region; 500 blobs are 0.05 times 10,000 writes at 10, 0.5
   * EUR. Together 16.96 EUR.
   */
  @Test
  void theBillAddsUpByHand() {
    RunDigest run =
        run(
            flow("eastus", "storage/recs", 3 * GIBIBYTE, 300, 1000),
            flow("westeurope", "storage/recs", GIBIBYTE, 200, 460),
            flow("westeurope", "communication/acs", 9 * GIBIBYTE, 900, 9000));
    CostModel model = new CostModel(PRICES, REGIONS, scenario());

    CostEstimate estimate = model.estimate(List.of(run));

    assertThat(model.total(run)).isCloseTo(16.96, within(1e-9));
    assertThat(estimate.total()).isCloseTo(16.96, within(1e-9));
    assertThat(estimate.lines())
        .extracting(CostEstimate.Line::kind, CostEstimate.Line::subject)
        .containsExactly(
            tuple("egress", "eastus to westeurope"),
            tuple("operations", "recs (Standard_ZRS, westeurope)"),
            tuple("storage", "recs (Standard_ZRS, westeurope)"));
  }

  @Test
  void aRunWithoutAFlowCountsAsNone() {
    CostEstimate estimate =
        new CostModel(PRICES, REGIONS, scenario())
            .estimate(List.of(run(flow("eastus", "storage/recs", 4 * GIBIBYTE, 0, 0)), run()));

    assertThat(estimate.lines().get(0).quantity().mean()).isEqualTo(2);
    assertThat(estimate.lines().get(0).amount()).isEqualTo(10);
  }

  @Test
  void theMostSpecialPriceCounts() {
    PriceTable table =
        new PriceTable(
            PRICES.origin(),
            Map.of("Europe", "Near", "UK", "Near"),
            List.of(),
            List.of(
                new PriceTable.Egress("any", "any", 5),
                new PriceTable.Egress("any", "same zone", 2),
                new PriceTable.Egress("Near", "US", 4),
                new PriceTable.Egress("westeurope", "eastus", 3),
                new PriceTable.Egress("any", "same region", 0)),
            List.of());

    assertThat(price(table, "westeurope", "eastus")).isEqualTo(3);
    assertThat(price(table, "northeurope", "eastus")).isEqualTo(4);
    assertThat(price(table, "westeurope", "uksouth")).isEqualTo(2);
    assertThat(price(table, "westeurope", "westeurope")).isZero();
    assertThat(price(table, "eastus", "westeurope")).isEqualTo(5);
  }

  private static double price(PriceTable table, String from, String to) {
    return table
        .egressPrice(REGIONS.region(from).orElseThrow(), REGIONS.region(to).orElseThrow())
        .orElseThrow();
  }

  private static DataFlow flow(
      String from, String holder, long bytes, long blobs, double gibibyteHours) {
    return new DataFlow(
        "RECORDING_MEDIA",
        from,
        "",
        holder,
        "westeurope",
        "Europe",
        blobs,
        bytes,
        gibibyteHours,
        1,
        blobs);
  }

  private static RunDigest run(DataFlow... flows) {
    RunDigest sample = new SampleRuns("any").build().runs().get(0);
    return new RunDigest(
        sample.run(),
        sample.findings(),
        sample.rules(),
        sample.exports(),
        sample.work(),
        sample.latency(),
        sample.faults(),
        List.of(flows),
        sample.sites());
  }

  private static Scenario scenario() {
    String script =
        """
        scenario: One account
        layout:
          storageAccounts: { recs: { location: westeurope, sku: Standard_ZRS } }
        """;
    return new ScenarioLoader(REGIONS)
        .load(
            "script.yaml",
            Path.of("script.yaml"),
            script.getBytes(StandardCharsets.UTF_8),
            LoadOptions.none())
        .orThrow();
  }
}
