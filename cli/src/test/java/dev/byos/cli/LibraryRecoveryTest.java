package dev.byos.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Scenario;
import dev.byos.scenarios.LoadOptions;
import dev.byos.scenarios.ScenarioLoader;
import dev.byos.scenarios.regions.RegionData;
import dev.byos.simulator.SimulationRequest;
import dev.byos.simulator.SimulationRequest.Journal;
import dev.byos.simulator.entities.TestbedEntities;
import dev.byos.simulator.kernel.Kernel;
import dev.byos.simulator.kernel.KernelOptions;
import dev.byos.simulator.network.FittedNetwork;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Entities of the library's stories are stopped again and again in the middle of a run and come
 * back from the journal: whatever their state holds must come from events alone.
 */
class LibraryRecoveryTest {
  private static final RegionCatalogue REGIONS = RegionData.load();
  private static final int RESTART_AFTER_DELIVERIES = 3;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two-region-contact-centre",
        "four-speech-uses",
        "region-outage",
        "account-switched",
        "recording-formats",
        "throttled-storage",
        "role-propagation-live"
      })
  void entitiesThatAreStoppedAndRecoveredMidRunChangeNothing(String story) throws Exception {
    String undisturbed = hash(story, new Journal.None(), 0, KernelOptions.Plugin.GROUP_COMMIT);

    assertThat(
            hash(
                story,
                new Journal.H2(),
                RESTART_AFTER_DELIVERIES,
                KernelOptions.Plugin.GROUP_COMMIT))
        .isEqualTo(undisturbed);
  }

  @Test
  void thePlainAkkaPersistenceJdbcPluginGivesTheSameHistory() throws Exception {
    String story = "four-speech-uses";

    assertThat(
            hash(
                story,
                new Journal.H2(),
                RESTART_AFTER_DELIVERIES,
                KernelOptions.Plugin.AKKA_PERSISTENCE_JDBC))
        .isEqualTo(hash(story, new Journal.None(), 0, KernelOptions.Plugin.GROUP_COMMIT));
  }

  private String hash(
      String story, Journal journal, int restartDeliveries, KernelOptions.Plugin plugin)
      throws Exception {
    Scenario scenario =
        ScenarioLoader.load(LibraryRun.script(story), REGIONS, LoadOptions.none()).orThrow();
    KernelOptions usual = KernelOptions.defaults();
    return Kernel.run(
            new SimulationRequest(
                scenario,
                scenario.seed(),
                REGIONS,
                2,
                journal,
                Files.createTempDirectory(folder, "run"),
                Optional.empty(),
                Optional.empty(),
                event -> {},
                (virtualMicros, events) -> {}),
            TestbedEntities.standard(),
            FittedNetwork::new,
            effect -> {},
            new KernelOptions(
                usual.openEventsLimit(),
                usual.flushEvents(),
                usual.checkpointMicros(),
                restartDeliveries,
                plugin,
                usual.acknowledged()))
        .historySha256();
  }
}
