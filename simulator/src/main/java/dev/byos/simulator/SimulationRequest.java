package dev.byos.simulator;

import dev.byos.model.event.HistoryEvent;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Scenario;
import dev.byos.simulator.store.BlobStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything that a run needs.
 *
 * @param seed replaces the scenario's own
 * @param threads threads for entities, 1 to 64; the history does not depend on it
 * @param journal where events are persisted
 * @param folder the run's folder; the journal of kind H2 lives in its {@code journal}
 * @param historyFile where {@code history.jsonl} goes; empty to keep none
 * @param store where blobs go; empty to write none
 * @param observer sees every event in the order of the history, on one thread
 * @param progress told now and then how far the run is
 */
public record SimulationRequest(
    Scenario scenario,
    long seed,
    RegionCatalogue regions,
    int threads,
    Journal journal,
    Path folder,
    Optional<Path> historyFile,
    Optional<BlobStore> store,
    Consumer<HistoryEvent> observer,
    ProgressListener progress) {

  /** Where events are persisted. */
  public sealed interface Journal {

    /** Nowhere: the same entities, volatile. */
    record None() implements Journal {}

    /** An H2 file in the run's folder. */
    record H2() implements Journal {}

    /** A PostgreSQL database. */
    record Postgres(String jdbcUrl, String user, String password) implements Journal {}
  }

  /** Is told how far a run is. */
  @FunctionalInterface
  public interface ProgressListener {

    /**
     * @param virtualMicros how far virtual time has come
     * @param events number of events so far
     */
    void at(long virtualMicros, long events);
  }
}
