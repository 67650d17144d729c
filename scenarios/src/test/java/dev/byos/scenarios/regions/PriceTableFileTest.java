package dev.byos.scenarios.regions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.compare.PriceTable;
import dev.byos.model.region.Region;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.scenarios.InputProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceTableFileTest {
  private static final RegionCatalogue REGIONS = RegionData.load();
  private static final String GOOD =
      """
      # source: us
      # date: 2026-01-01
      # currency: EUR
      kind,from,to,redundancy,price
      zone,Europe,Near,,
      storage,any,,any,0.03
      storage,West Europe,,ZRS,0.02
      operations,any,,any,0.1
      egress,any,any,,0.05
      egress,Near,US,,0.04
      """;

  @TempDir private Path folder;
  private final List<InputProblem> problems = new ArrayList<>();

  @Test
  void theShippedTableSaysThatItIsNoProvidersAndHasAPriceForEveryPair() {
    PriceTable table = PriceTableFile.shipped(REGIONS);

    assertThat(table.origin().source()).contains("illustrative", "no provider");
    for (Region from : REGIONS.regions()) {
      assertThat(table.storagePrice(from, "ZRS")).isPresent();
      for (Region to : REGIONS.regions()) {
        boolean free = table.egressPrice(from, to).orElseThrow() == 0;
        assertThat(free).as("%s to %s", from, to).isEqualTo(from.name().equals(to.name()));
      }
    }
  }

  @Test
  void aTableOfOnesOwn() throws IOException {
    PriceTable table = read(GOOD);

    assertThat(problems).isEmpty();
    assertThat(table.origin().currency()).isEqualTo("EUR");
    assertThat(table.storagePrice(region("westeurope"), "ZRS")).contains(0.02);
    assertThat(table.storagePrice(region("westeurope"), "LRS")).contains(0.03);
    assertThat(table.egressPrice(region("northeurope"), region("eastus"))).contains(0.04);
  }

  @Test
  void everyMistakeHasItsPlace() throws IOException {
    read(
        GOOD.replace("egress,any,any,,0.05", "egress,any,any,LRS,0.05")
            + "storage,any,,any,0.01\nlunch,any,,any,9\nstorage,any,,RAID,1\negress,Mars,any,,1\n");

    assertThat(problems)
        .extracting(problem -> problem.place().line() + ":" + problem.place().column())
        .containsExactly("9:16", "11:1", "12:1", "13:14", "14:8");
  }

  @Test
  void aTableThatLeavesSomethingWithoutAPrice() throws IOException {
    read(
        GOOD.replace("storage,any,,any", "storage,any,,ZRS").replace("egress,any,any,,0.05\n", ""));

    assertThat(problems)
        .extracting(InputProblem::message)
        .containsExactly(
            "there is no row 'egress,any,any,,...', which counts where no other does",
            "there is no row 'storage,any,,any,...', which counts where no other does");
  }

  @Test
  void notATableAtAll() throws IOException {
    read("price list\n");

    assertThat(problems).anyMatch(problem -> problem.message().startsWith("header: expected"));
  }

  private static Region region(String name) {
    return REGIONS.region(name).orElseThrow();
  }

  private PriceTable read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("prices.csv"), text);
    return PriceTableFile.read(file, REGIONS, problems::add).orElse(null);
  }
}
