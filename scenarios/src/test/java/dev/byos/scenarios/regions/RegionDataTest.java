package dev.byos.scenarios.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.region.RoundTrip;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionDataTest {
  private final RegionCatalogue catalogue = RegionData.load();

  @Test
  void latencyTableHasEveryDirectedPairOf54Regions() {
    Set<String> regions = new LinkedHashSet<>();
    for (RoundTrip roundTrip : catalogue.roundTrips()) {
      regions.add(roundTrip.from());
      regions.add(roundTrip.to());
    }
    assertThat(catalogue.roundTrips()).hasSize(2_862).hasSize(54 * 53);
    assertThat(regions).hasSize(54);
    assertThat(catalogue.roundTrips()).allMatch(trip -> trip.p95Millis() > trip.p50Millis());
  }

  @Test
  void directionsOfAPairHaveTheirOwnFigures() {
    assertThat(catalogue.roundTrip("eastasia", "uksouth"))
        .get()
        .isEqualTo(new RoundTrip("eastasia", "uksouth", 200, 274));
    assertThat(catalogue.roundTrip("francecentral", "eastasia"))
        .get()
        .isEqualTo(new RoundTrip("francecentral", "eastasia", 193, 278));
    assertThat(catalogue.roundTrip("eastasia", "francecentral"))
        .get()
        .isEqualTo(new RoundTrip("eastasia", "francecentral", 194, 279));
  }

  @Test
  void listsAllRegionsAndOffersSpeechIn33() {
    assertThat(catalogue.regions()).hasSize(59);
    assertThat(catalogue.regions().stream().filter(region -> region.speech().offered()))
        .hasSize(33);
    assertThat(catalogue.communicationGeographies()).hasSize(16).contains("Europe", "Switzerland");
  }

  @ParameterizedTest
  @CsvSource({"westeurope", "West Europe", "WestEurope", "WEST EUROPE"})
  void understandsDisplayFormAndNormalForm(String name) {
    assertThat(catalogue.region(name)).get().extracting("name").isEqualTo("westeurope");
  }

  @Test
  void knowsNoRegionThatDoesNotExist() {
    assertThat(catalogue.region("westatlantis")).isEmpty();
  }

  @Test
  void saysThatTheP95FiguresAreNotOfficial() {
    assertThat(catalogue.latencyData().source()).contains("P95").contains("not the official page");
    assertThat(catalogue.latencyData().date()).isEqualTo("2026-07-30");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "latency.csv|eastus,westus,fast,80|p50_millis: expected a number, found 'fast'",
        "latency.csv|eastus,westus,80,70|p95_millis: expected a number from 80.0 to 10000.0",
        "latency.csv|eastus,westus,-1,70|p50_millis: expected a number from 0.01",
        "latency.csv|eastus,westus,NaN,70|p50_millis: expected a number from 0.01",
        "latency.csv|eastus,atlantis,70,80|to: expected a region of regions.csv, found 'atlantis'",
        "latency.csv|eastus,westus,70|expected 4 cells, found 3",
        "latency.csv|eastus,\"westus,70,80|a quoted cell is not closed",
        "latency.csv|eastus,eastus2,7,9|to: expected a pair that has not occurred before",
        "speech.csv|eastus3,yes,no,maybe,no,no|batch: expected yes or no, found 'maybe'",
        "speech.csv|eastus,yes,no,no,no,no|region: expected a region that has not occurred before",
        "regions.csv|x,X,G,G,P,,95,0,yes,no,both|latitude: expected a number from -90.0 to 90.0",
        "regions.csv|x,Y,G,G,P,,5,0,yes,no,both|display_name: expected the display form of x",
        "regions.csv|x,X,G,G,P,East US,5,0,yes,no,both|paired_region: expected the normal form",
      })
  void aWrongRowIsReportedWithFileAndLine(String file, String row, String problem) {
    String text = shipped(file);
    long line = text.lines().count() + 1;
    assertThatThrownBy(
            () -> RegionData.read(name -> name.equals(file) ? text + row + "\n" : shipped(name)))
        .isInstanceOf(RegionDataException.class)
        .hasMessageStartingWith(file + ":" + line + ": " + problem);
  }

  private static String shipped(String name) {
    try (InputStream stream = RegionData.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
