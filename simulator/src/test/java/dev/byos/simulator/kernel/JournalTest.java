package dev.byos.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.byos.model.event.HistoryEvent;
import dev.byos.simulator.JournalException;
import dev.byos.simulator.SimulationRequest;
import dev.byos.simulator.SimulationRequest.Journal;
import dev.byos.simulator.SimulationResult;
import dev.byos.simulator.kernel.Envelope.TimedEvent;
import dev.byos.simulator.kernel.JournalReader.Row;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is decided is persisted, and what is persisted can be gone on from. */
class JournalTest {
  @TempDir Path folder;

  @Test
  void everyEventOfTheHistoryIsInTheJournalInTheOrderOfItsEntity() throws SQLException {
    Map<String, List<TimedEvent>> history = new TreeMap<>();
    SimulationResult result =
        Toys.actors(Toys.MODEL, observed(request(3, new Journal.H2()), history));
    Map<String, List<TimedEvent>> journal = events(JournalReader.h2(folder));
    assertThat(journal).isEqualTo(history);
    assertThat(journal.values().stream().mapToLong(List::size).sum()).isEqualTo(result.events());
  }

  @Test
  void entitiesThatAreStoppedAndRecoveredLeaveTheRestOfTheHistoryUnchanged() {
    SimulationResult plain = Toys.plain(Toys.MODEL, request(4, new Journal.None()));
    for (int everyDeliveries : new int[] {1, 3, 10}) {
      KernelOptions options =
          new KernelOptions(
              20_000,
              16,
              100_000,
              everyDeliveries,
              KernelOptions.Plugin.GROUP_COMMIT,
              (e, n, c) -> {});
      SimulationResult restarted = Toys.actors(Toys.MODEL, request(4, new Journal.H2()), options);
      assertThat(restarted.historySha256()).isEqualTo(plain.historySha256());
    }
  }

  @Test
  void akkaPersistenceJdbcWritesAndReadsTheSameTables() throws SQLException {
    SimulationResult plain = Toys.plain(Toys.MODEL, request(4, new Journal.None()));
    KernelOptions stock =
        new KernelOptions(
            20_000, 16, 100_000, 10, KernelOptions.Plugin.AKKA_PERSISTENCE_JDBC, (e, n, c) -> {});
    Map<String, List<TimedEvent>> history = new TreeMap<>();
    SimulationResult result =
        Toys.actors(Toys.MODEL, observed(request(4, new Journal.H2()), history), stock);
    assertThat(result.historySha256()).isEqualTo(plain.historySha256());
    assertThat(events(JournalReader.h2(folder))).isEqualTo(history);
  }

  @Test
  void virtualTimeWaitsWhenTooManyEventsAreOpen() {
    SimulationResult plain = Toys.plain(Toys.MODEL, request(5, new Journal.None()));
    KernelOptions options =
        new KernelOptions(
            50, 1000, 3_600_000_000L, 0, KernelOptions.Plugin.GROUP_COMMIT, (e, n, c) -> {});
    SimulationResult tight = Toys.actors(Toys.MODEL, request(5, new Journal.H2()), options);
    assertThat(tight.historySha256()).isEqualTo(plain.historySha256());
    assertThat(tight.clockWaitsForJournal()).isPositive();
    // One window may go beyond the limit, not more.
    assertThat(tight.openEventsMaximal()).isBetween(50L, 500L);
  }

  @Test
  void everyCheckpointIsAConsistentCut() throws SQLException {
    KernelOptions options =
        new KernelOptions(20_000, 16, 500, 0, KernelOptions.Plugin.GROUP_COMMIT, (e, n, c) -> {});
    SimulationResult result = Toys.actors(Toys.MODEL, request(6, new Journal.H2()), options);
    List<Row> rows = JournalReader.h2(folder);
    long events = 0;
    long checkpoints = 0;
    long latest = -1;
    for (Row row : rows) {
      if (row.content() instanceof Checkpoint checkpoint) {
        assertThat(events).isEqualTo(checkpoint.events());
        assertThat(latest).isLessThan(checkpoint.timeMicros());
        checkpoints++;
        latest = -1;
      } else {
        Envelope envelope = (Envelope) row.content();
        events += envelope.events().size();
        for (TimedEvent event : envelope.events()) {
          latest = Math.max(latest, event.timeMicros());
        }
      }
    }
    assertThat(checkpoints).isGreaterThan(3);
    assertThat(rows.get(rows.size() - 1).content()).isInstanceOf(Checkpoint.class);
    assertThat(events).isEqualTo(result.events());
  }

  @Test
  void postgresqlHoldsTheSameEventsAndTheJournalsOfSeveralRuns() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      String url = postgres.getJdbcUrl("postgres", "postgres");
      Journal journal = new Journal.Postgres(url, "postgres", "postgres");
      SimulationResult plain = Toys.plain(Toys.MODEL, request(7, new Journal.None()));
      Map<String, List<TimedEvent>> history = new TreeMap<>();
      for (int run = 1; run <= 2; run++) {
        history.clear();
        SimulationResult result = Toys.actors(Toys.MODEL, observed(request(7, journal), history));
        assertThat(result.historySha256()).isEqualTo(plain.historySha256());
      }
      KernelOptions restarts =
          new KernelOptions(
              20_000, 16, 100_000, 5, KernelOptions.Plugin.GROUP_COMMIT, (e, n, c) -> {});
      SimulationResult restarted = Toys.actors(Toys.MODEL, request(7, journal), restarts);
      assertThat(restarted.historySha256()).isEqualTo(plain.historySha256());
      List<Row> rows = JournalReader.read(url, "postgres", "postgres");
      assertThat(events(rows.stream().filter(row -> run(row) == 2).toList())).isEqualTo(history);
    }
  }

  @Test
  void aDatabaseThatDiesMidRunGivesOneClearMessage() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      Journal journal =
          new Journal.Postgres(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
      AtomicBoolean closed = new AtomicBoolean();
      KernelOptions options =
          new KernelOptions(
              20_000,
              1,
              100_000,
              0,
              KernelOptions.Plugin.GROUP_COMMIT,
              (entity, number, events) -> {
                if (closed.compareAndSet(false, true)) {
                  close(postgres);
                }
              });
      assertThatThrownBy(() -> Toys.actors(Toys.MODEL, request(1, journal), options))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("the journal in PostgreSQL")
          .hasMessageContaining("check that the server runs");
    }
  }

  private static void close(EmbeddedPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  @Test
  void aDatabaseThatRefusesGivesOneClearMessage() {
    Journal refusing =
        new Journal.Postgres("jdbc:postgresql://127.0.0.1:1/byos?connectTimeout=3", "byos", "x");
    assertThatThrownBy(() -> Toys.actors(Toys.MODEL, request(1, refusing)))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("PostgreSQL jdbc:postgresql://127.0.0.1:1/byos")
        .hasMessageContaining("refused")
        .hasMessageContaining("check that the server runs");
    Journal nonsense = new Journal.Postgres("localhost", "byos", "x");
    assertThatThrownBy(() -> Toys.actors(Toys.MODEL, request(1, nonsense)))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("jdbc:postgresql://host:5432/database");
  }

  @Test
  void aJournalFolderThatCannotBeMadeGivesOneClearMessage() throws IOException {
    Files.writeString(folder.resolve("journal"), "a file in the way");
    assertThatThrownBy(() -> Toys.actors(Toys.MODEL, request(1, new Journal.H2())))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("cannot write the journal to")
        .hasMessageContaining("--journal none");
  }

  private SimulationRequest request(long seed, Journal journal) {
    return Toys.request(seed, 2, journal, folder);
  }

  private static SimulationRequest observed(
      SimulationRequest request, Map<String, List<TimedEvent>> history) {
    return new SimulationRequest(
        request.scenario(),
        request.seed(),
        request.regions(),
        request.threads(),
        request.journal(),
        request.folder(),
        request.historyFile(),
        request.store(),
        event -> remember(event, history),
        request.progress());
  }

  private static void remember(HistoryEvent event, Map<String, List<TimedEvent>> history) {
    history
        .computeIfAbsent(event.entity().toString(), id -> new ArrayList<>())
        .add(new TimedEvent(event.timeMicros(), event.event()));
  }

  private static long run(Row row) {
    return Long.parseLong(row.persistenceId().substring(0, row.persistenceId().indexOf('|')));
  }

  /** Events by entity; checks on the way that the rows of each are numbered without gaps. */
  private static Map<String, List<TimedEvent>> events(List<Row> rows) {
    Map<String, List<TimedEvent>> events = new TreeMap<>();
    JournalReader.byEntity(rows)
        .forEach(
            (id, own) -> {
              for (int i = 0; i < own.size(); i++) {
                assertThat(own.get(i).sequenceNumber()).isEqualTo(i + 1);
                if (own.get(i).content() instanceof Envelope envelope) {
                  String entity = id.substring(id.indexOf('|') + 1);
                  if (!envelope.events().isEmpty()) {
                    events
                        .computeIfAbsent(entity, e -> new ArrayList<>())
                        .addAll(envelope.events());
                  }
                }
              }
            });
    return events;
  }
}
