package dev.byos.simulator.kernel;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a journal with plain SQL, as an auditor would. */
final class JournalReader {

  /** One row: where it stands, what it holds. */
  record Row(long ordering, String persistenceId, long sequenceNumber, Object content) {}

  private JournalReader() {}

  static List<Row> h2(Path folder) throws SQLException {
    String file = folder.toAbsolutePath().resolve("journal/journal").toString();
    return read("jdbc:h2:file:" + file, "", "");
  }

  static List<Row> read(String url, String user, String password) throws SQLException {
    String q = url.startsWith("jdbc:h2") ? "\"" : "";
    JournalSerializer serializer = new JournalSerializer();
    List<Row> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT ordering, persistence_id, sequence_number, event_ser_manifest, event_payload FROM event_journal ORDER BY ordering"
                    .replaceAll("(?<= )([a-z_]+)", q + "$1" + q))) {
      while (result.next()) {
        rows.add(
            new Row(
                result.getLong(1),
                result.getString(2),
                result.getLong(3),
                serializer.fromBinary(result.getBytes(5), result.getString(4))));
      }
    }
    return rows;
  }

  /** Rows by entity, in the order of their numbers. */
  static Map<String, List<Row>> byEntity(List<Row> rows) {
    Map<String, List<Row>> entities = new TreeMap<>();
    for (Row row : rows) {
      entities.computeIfAbsent(row.persistenceId(), id -> new ArrayList<>()).add(row);
    }
    return entities;
  }
}
