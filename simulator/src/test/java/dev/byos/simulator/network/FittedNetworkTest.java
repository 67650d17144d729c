package dev.byos.simulator.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.timeline.Fault;
import dev.byos.model.timeline.TimelineEntry;
import dev.byos.scenarios.regions.RegionData;
import dev.byos.simulator.entity.RandomStream;
import dev.byos.simulator.network.Network.Passage;
import dev.byos.simulator.network.Network.Passage.Arrives;
import dev.byos.simulator.network.Network.Passage.Lost;
import java.util.List;
import org.junit.jupiter.api.Test;

class FittedNetworkTest {
  private static final RegionCatalogue CATALOGUE = RegionData.load();
  private static final long MINUTE = 60_000_000L;

  @Test
  void aRegionThatIsDownIsOutOfReachFromBothSidesAndFromWithinUntilItsEnd() {
    FittedNetwork network = network(new Fault.RegionDown("westeurope", 10 * MINUTE));
    for (long time : new long[] {MINUTE, 5 * MINUTE, 11 * MINUTE - 1}) {
      assertThat(send(network, "westeurope", "eastus", time)).isEqualTo(lost("region-down"));
      assertThat(send(network, "eastus", "westeurope", time)).isEqualTo(lost("region-down"));
      assertThat(send(network, "westeurope", "westeurope", time)).isEqualTo(lost("region-down"));
      assertThat(send(network, "global", "westeurope", time)).isEqualTo(lost("region-down"));
      assertThat(send(network, "eastus", "northeurope", time)).isInstanceOf(Arrives.class);
      assertThat(send(network, "global", "eastus", time)).isInstanceOf(Arrives.class);
    }
    assertThat(send(network, "eastus", "westeurope", MINUTE - 1)).isInstanceOf(Arrives.class);
    assertThat(send(network, "eastus", "westeurope", 11 * MINUTE)).isInstanceOf(Arrives.class);
  }

  @Test
  void aLinkCutOneWayStillWorksTheOtherWay() {
    FittedNetwork network = network(new Fault.LinkCut("westeurope", "eastus", true, MINUTE));
    assertThat(send(network, "westeurope", "eastus", MINUTE)).isEqualTo(lost("link-cut"));
    assertThat(send(network, "eastus", "westeurope", MINUTE)).isInstanceOf(Arrives.class);
    assertThat(send(network, "westeurope", "eastus2", MINUTE)).isInstanceOf(Arrives.class);
  }

  @Test
  void aLinkCutBothWaysWorksNeitherWay() {
    FittedNetwork network = network(new Fault.LinkCut("westeurope", "eastus", false, MINUTE));
    assertThat(send(network, "westeurope", "eastus", MINUTE)).isEqualTo(lost("link-cut"));
    assertThat(send(network, "eastus", "westeurope", MINUTE)).isEqualTo(lost("link-cut"));
    assertThat(send(network, "eastus", "westeurope", 2 * MINUTE)).isInstanceOf(Arrives.class);
  }

  @Test
  void aSlowLinkTakesTheFactorAndTheAdditionOfTheUsualDelay() {
    FittedNetwork usual = network();
    FittedNetwork slow =
        network(new Fault.LinkSlow("westeurope", "eastus", true, 3, 40_000, MINUTE));
    long delay = delay(usual, "westeurope", "eastus", MINUTE);
    assertThat(delay(slow, "westeurope", "eastus", MINUTE)).isEqualTo(3 * delay + 40_000);
    assertThat(delay(slow, "westeurope", "eastus", 2 * MINUTE)).isEqualTo(delay);
    assertThat(delay(slow, "eastus", "westeurope", MINUTE))
        .isEqualTo(delay(usual, "eastus", "westeurope", MINUTE));
  }

  @Test
  void aFaultDoesNotShiftTheDrawsThatFollow() {
    FittedNetwork broken = network(new Fault.RegionDown("eastus", MINUTE));
    RandomStream throughFault = RandomStream.of(1);
    RandomStream without = RandomStream.of(1);
    broken.send("westeurope", "eastus", MINUTE, throughFault);
    network().send("westeurope", "eastus", MINUTE, without);
    assertThat(throughFault.nextLong()).isEqualTo(without.nextLong());
  }

  @Test
  void sameSeedGivesTheSamePassagesFromNetworksMadeApart() {
    FittedNetwork one = network();
    FittedNetwork two = network();
    RandomStream first = RandomStream.of(42);
    RandomStream second = RandomStream.of(42);
    for (int i = 0; i < 1_000; i++) {
      assertThat(one.send("japaneast", "uksouth", i, first))
          .isEqualTo(two.send("japaneast", "uksouth", i, second));
    }
  }

  @Test
  void noMessageIsFasterThanTheMinimalDelayEvenOverALinkMadeFasterByMistake() {
    FittedNetwork network =
        network(new Fault.LinkSlow("westeurope", "westeurope", true, 0.001, -5_000, MINUTE));
    RandomStream random = RandomStream.of(7);
    assertThat(network.minimalDelayMicros()).isPositive();
    for (int i = 0; i < 100_000; i++) {
      assertThat(((Arrives) network.send("westeurope", "westeurope", MINUTE, random)).delayMicros())
          .isGreaterThanOrEqualTo(network.minimalDelayMicros());
    }
  }

  private static FittedNetwork network(Fault... faults) {
    List<TimelineEntry> timeline =
        List.of(faults).stream().map(fault -> new TimelineEntry(1, MINUTE, fault)).toList();
    return new FittedNetwork(CATALOGUE, new FaultSchedule(timeline));
  }

  private static Passage send(Network network, String from, String to, long atMicros) {
    return network.send(from, to, atMicros, RandomStream.of(11, atMicros));
  }

  private static long delay(Network network, String from, String to, long atMicros) {
    return ((Arrives) network.send(from, to, atMicros, RandomStream.of(11))).delayMicros();
  }

  private static Lost lost(String reason) {
    return new Lost(reason, 10_000_000L);
  }
}
