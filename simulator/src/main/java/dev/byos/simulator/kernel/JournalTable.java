package dev.byos.simulator.kernel;

import dev.byos.simulator.JournalException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/**
 * The table {@code event_journal} in plain JDBC. Rows are inserted by one thread and read by
 * another, each over a connection of its own.
 */
final class JournalTable implements AutoCloseable {

  /** One row as akka-persistence-jdbc lays it out; never compared, so the array does no harm. */
  @SuppressWarnings("ArrayRecordComponent")
  record Row(
      String persistenceId,
      long sequenceNumber,
      String writer,
      long writeTimestamp,
      String manifest,
      byte[] payload,
      int serializer,
      String serializerManifest) {}

  /** A query of the reading side. */
  @FunctionalInterface
  interface Query<T> {
    T run() throws SQLException;
  }

  private static final String COLUMNS =
      "{persistence_id}, {sequence_number}, {writer}, {write_timestamp}, {adapter_manifest},"
          + " {event_payload}, {event_ser_id}, {event_ser_manifest}";

  private final boolean h2;
  private final Connection writing;
  private final PreparedStatement insert;
  private final Connection reading;

  /**
   * Opens both connections.
   *
   * @throws JournalException when the database refuses
   */
  JournalTable(String url, String user, String password) {
    h2 = url.startsWith("jdbc:h2:");
    try {
      writing = DriverManager.getConnection(url, user, password);
      writing.setAutoCommit(false);
      insert = writing.prepareStatement(insertSql());
      reading = DriverManager.getConnection(url, user, password);
    } catch (SQLException problem) {
      throw new JournalException("cannot open the journal: " + problem.getMessage(), problem);
    }
  }

  /** Inserts all rows or none. */
  void insert(List<Row> rows) throws SQLException {
    try {
      for (Row row : rows) {
        insert.setString(1, row.persistenceId());
        insert.setLong(2, row.sequenceNumber());
        insert.setString(3, row.writer());
        insert.setLong(4, row.writeTimestamp());
        insert.setString(5, row.manifest());
        insert.setBytes(6, row.payload());
        insert.setInt(7, row.serializer());
        insert.setString(8, row.serializerManifest());
        insert.addBatch();
      }
      insert.executeBatch();
      writing.commit();
    } catch (SQLException problem) {
      insert.clearBatch();
      writing.rollback();
      throw problem;
    }
  }

  /** Hands on the rows of an entity in their order. */
  void read(String persistenceId, long from, long to, long maximal, Consumer<Row> consumer)
      throws SQLException {
    String query =
        "SELECT "
            + COLUMNS
            + " FROM {event_journal} WHERE {persistence_id} = ? AND {sequence_number} BETWEEN ? AND"
            + " ? AND {deleted} = FALSE ORDER BY {sequence_number}";
    try (PreparedStatement select = reading.prepareStatement(sql(query))) {
      select.setString(1, persistenceId);
      select.setLong(2, from);
      select.setLong(3, to);
      try (ResultSet rows = select.executeQuery()) {
        for (long count = 0; count < maximal && rows.next(); count++) {
          consumer.accept(
              new Row(
                  rows.getString(1),
                  rows.getLong(2),
                  rows.getString(3),
                  rows.getLong(4),
                  rows.getString(5),
                  rows.getBytes(6),
                  rows.getInt(7),
                  rows.getString(8)));
        }
      }
    }
  }

  /** Number of an entity's last row, 0 when there is none. */
  long highestSequenceNumber(String persistenceId) throws SQLException {
    String query = "SELECT MAX({sequence_number}) FROM {event_journal} WHERE {persistence_id} = ?";
    try (PreparedStatement select = reading.prepareStatement(sql(query))) {
      select.setString(1, persistenceId);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }

  /** Marks rows as deleted; they still count for the number of the last row. */
  void markDeleted(String persistenceId, long toSequenceNumber) throws SQLException {
    String update =
        "UPDATE {event_journal} SET {deleted} = TRUE WHERE {persistence_id} = ? AND"
            + " {sequence_number} <= ?";
    try (PreparedStatement mark = reading.prepareStatement(sql(update))) {
      mark.setString(1, persistenceId);
      mark.setLong(2, toSequenceNumber);
      mark.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    try {
      writing.close();
    } finally {
      reading.close();
    }
  }

  private String insertSql() {
    return sql("INSERT INTO {event_journal} (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  }

  /** The H2 tables have quoted lower-case names, those of PostgreSQL plain ones. */
  private String sql(String text) {
    return h2 ? text.replace('{', '"').replace('}', '"') : text.replaceAll("[{}]", "");
  }
}
