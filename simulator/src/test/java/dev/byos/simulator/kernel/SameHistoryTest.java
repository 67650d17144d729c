package dev.byos.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.simulator.SimulationRequest.Journal;
import dev.byos.simulator.SimulationResult;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The history is a function of the scenario and the seed, and of nothing else. */
class SameHistoryTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void theHistoryDoesNotDependOnTheNumberOfThreads(int threads) {
    SimulationResult plain = Toys.plain(Toys.MODEL, Toys.request(7, 1, new Journal.None(), folder));
    SimulationResult actors =
        Toys.actors(Toys.MODEL, Toys.request(7, threads, new Journal.None(), folder));
    assertThat(plain.events()).isGreaterThan(1000);
    assertThat(actors.historySha256()).isEqualTo(plain.historySha256());
    assertThat(actors.deliveries()).isEqualTo(plain.deliveries());
    assertThat(actors.lastMicros()).isEqualTo(plain.lastMicros());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void theHistoryDoesNotDependOnTheJournal(int threads) {
    SimulationResult plain = Toys.plain(Toys.MODEL, Toys.request(8, 1, new Journal.None(), folder));
    SimulationResult actors =
        Toys.actors(Toys.MODEL, Toys.request(8, threads, new Journal.H2(), folder));
    assertThat(actors.historySha256()).isEqualTo(plain.historySha256());
    assertThat(actors.openEventsMaximal()).isPositive();
  }

  @Test
  void anotherSeedGivesAnotherHistory() {
    SimulationResult one = Toys.plain(Toys.MODEL, Toys.request(1, 1, new Journal.None(), folder));
    SimulationResult two = Toys.plain(Toys.MODEL, Toys.request(2, 1, new Journal.None(), folder));
    assertThat(one.historySha256()).isNotEqualTo(two.historySha256());
  }

  @Property(tries = 40)
  void actorsAndThePlainLoopAgreeOnEveryModel(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 40) int calls,
      @ForAll @IntRange(min = 1, max = 4) int storages,
      @ForAll @IntRange(min = 0, max = 7) int hops,
      @ForAll @IntRange(min = 0, max = 60) int lossPercent,
      @ForAll @LongRange(min = 1, max = 1000) long lookaheadMicros,
      @ForAll @IntRange(min = 1, max = 4) int threads) {
    ToyModel model = new ToyModel(calls, storages, hops, lossPercent, lookaheadMicros);
    Path none = Path.of("none");
    SimulationResult plain = Toys.plain(model, Toys.request(seed, 1, new Journal.None(), none));
    SimulationResult actors =
        Toys.actors(model, Toys.request(seed, threads, new Journal.None(), none));
    assertThat(actors.historySha256()).isEqualTo(plain.historySha256());
  }
}
