package dev.byos.benchmarks;

import dev.byos.simulator.SimulationRequest.Journal;
import dev.byos.simulator.SimulationResult;
import dev.byos.simulator.kernel.Kernel;
import dev.byos.simulator.kernel.KernelOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Events per second with a journal, beside plain JDBC batch inserts of the very same rows into the
 * same database, one thread, 1000 rows a commit. Aim: half of the raw rate.
 */
final class JournalBenchmark {
  private static final int ROUNDS = 3;
  private static final int RAW_BATCH = 1000;

  /** A row to insert again; never compared, so the array does no harm. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Row(
      String persistenceId,
      long sequenceNumber,
      String writer,
      long timestamp,
      byte[] payload,
      int serializer,
      String manifest) {}

  private JournalBenchmark() {}

  static void run(ResultTable table, Path work, double scale) throws IOException, SQLException {
    CallModel model = new CallModel((int) (50_000 * scale), 864_000, 3);
    Path folder = Files.createTempDirectory(work, "journal");
    measure(
        table,
        "H2",
        model,
        new Journal.H2(),
        folder,
        "jdbc:h2:file:" + folder.resolve("journal/journal") + ";WRITE_DELAY=0");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      String url = postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true";
      Journal journal = new Journal.Postgres(url, "postgres", "postgres");
      measure(table, "PostgreSQL", model, journal, folder, url);
    }
  }

  private static void measure(
      ResultTable table, String name, CallModel model, Journal journal, Path folder, String url)
      throws SQLException {
    double ours = 0;
    double raw = 0;
    SimulationResult last = null;
    long rows = 0;
    for (int i = 0; i < ROUNDS; i++) {
      last =
          Kernel.run(
              Requests.of(2, journal, folder),
              model,
              (regions, faults) -> model,
              effect -> {},
              KernelOptions.defaults());
      ours = last.events() / last.seconds();
      try (Connection connection = connect(url)) {
        List<Row> same = read(connection, url.startsWith("jdbc:h2"));
        rows = same.size();
        raw = last.events() / insert(connection, url.startsWith("jdbc:h2"), same);
      }
    }
    String note =
        String.format(
            Locale.ROOT,
            "%,d events in %,d rows, %,d open at most, clock waited %d times; round %d, aim 0.5",
            last.events(),
            rows,
            last.openEventsMaximal(),
            last.clockWaitsForJournal(),
            ROUNDS);
    table.compare("journal", name, ours, raw, "events/s", note);
  }

  private static Connection connect(String url) throws SQLException {
    return url.startsWith("jdbc:h2")
        ? DriverManager.getConnection(url, "", "")
        : DriverManager.getConnection(url, "postgres", "postgres");
  }

  /** The rows of the latest run. */
  private static List<Row> read(Connection connection, boolean h2) throws SQLException {
    List<Row> rows = new ArrayList<>();
    String prefix;
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(named(h2, "SELECT MAX({run}) FROM {byos_run}"))) {
      result.next();
      prefix = result.getLong(1) + "|%";
    }
    String query =
        "SELECT {persistence_id}, {sequence_number}, {writer}, {write_timestamp}, {event_payload},"
            + " {event_ser_id}, {event_ser_manifest} FROM {event_journal} WHERE {persistence_id}"
            + " LIKE ? ORDER BY {ordering}";
    try (PreparedStatement select = connection.prepareStatement(named(h2, query))) {
      select.setString(1, prefix);
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          rows.add(
              new Row(
                  result.getString(1),
                  result.getLong(2),
                  result.getString(3),
                  result.getLong(4),
                  result.getBytes(5),
                  result.getInt(6),
                  result.getString(7)));
        }
      }
    }
    return rows;
  }

  /** Inserts the rows again, under other ids; returns the seconds that it took. */
  private static double insert(Connection connection, boolean h2, List<Row> rows)
      throws SQLException {
    String insert =
        "INSERT INTO {event_journal} ({persistence_id}, {sequence_number}, {writer},"
            + " {write_timestamp}, {adapter_manifest}, {event_payload}, {event_ser_id},"
            + " {event_ser_manifest}) VALUES (?, ?, ?, ?, '', ?, ?, ?)";
    connection.setAutoCommit(false);
    long began = System.nanoTime();
    try (PreparedStatement statement = connection.prepareStatement(named(h2, insert))) {
      int batch = 0;
      for (Row row : rows) {
        statement.setString(1, "raw" + row.persistenceId());
        statement.setLong(2, row.sequenceNumber());
        statement.setString(3, row.writer());
        statement.setLong(4, row.timestamp());
        statement.setBytes(5, row.payload());
        statement.setInt(6, row.serializer());
        statement.setString(7, row.manifest());
        statement.addBatch();
        if (++batch % RAW_BATCH == 0) {
          statement.executeBatch();
          connection.commit();
        }
      }
      statement.executeBatch();
      connection.commit();
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private static String named(boolean h2, String text) {
    return h2 ? text.replace('{', '"').replace('}', '"') : text.replaceAll("[{}]", "");
  }
}
