package dev.byos.studies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.event.EntityId;
import dev.byos.model.region.LatencyData;
import dev.byos.model.region.Region;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.report.DataFlow;
import dev.byos.model.report.LatencyRow;
import dev.byos.model.report.Site;
import java.util.List;
import org.junit.jupiter.api.Test;

class SitesTest {
  private final Sites sites =
      new Sites(
          new RegionCatalogue(
              List.of(
                  new Region(
                      "westeurope",
                      "West Europe",
                      "Europe",
                      "Europe",
                      52.4,
                      4.9,
                      null,
                      true,
                      false,
                      Region.SpeechFeatures.absent())),
              List.of(),
              List.of(),
              new LatencyData("test", "2026-01-01")));

  @Test
  void nothingIsNowhere() {
    assertThat(sites.all()).isEmpty();
  }

  @Test
  void regionsAreOrderedAndKnowTheirResources() {
    sites.add(EntityId.parse("speech/b"), "westeurope");
    sites.add(EntityId.parse("speech/a"), "West Europe");
    sites.add(EntityId.parse("storage/c"), "westeurope");
    sites.add(EntityId.parse("storage/c"), "westeurope");
    sites.add(EntityId.parse("speech/nowhere"), null);
    sites.add(EntityId.parse("identity/x"), "global");
    sites.add(new LatencyRow("control.effective", "global", "mars", 1, 1, 1, 1, 1));
    sites.add(new DataFlow("x", "westeurope", "Europe", "storage/d", "eastus", "", 1, 1, 1, 1, 1));

    assertThat(sites.all())
        .containsExactly(
            new Site("eastus", "eastus", "", Double.NaN, Double.NaN, List.of()),
            new Site("mars", "mars", "", Double.NaN, Double.NaN, List.of()),
            new Site(
                "westeurope",
                "West Europe",
                "Europe",
                52.4,
                4.9,
                List.of("storage/c", "speech/a", "speech/b")));
  }
}
