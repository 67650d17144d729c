package dev.byos.simulator.kernel;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueFactory;
import dev.byos.simulator.JournalException;
import dev.byos.simulator.SimulationRequest.Journal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/**
 * The database of a run's journal: makes the tables, gives the run its number, tells Akka where to
 * write, and turns whatever goes wrong into one clear message. A database may hold the journals of
 * many runs; the run's number leads every persistence id.
 */
final class JournalDatabase implements AutoCloseable {
  private static final String H2_FILE = "journal";

  private final String url;
  private final String user;
  private final String password;
  private final String display;
  private final boolean h2;
  private final Connection connection;
  private final long run;

  private JournalDatabase(
      String url, String user, String password, boolean h2, String scenario, long seed) {
    this.url = url;
    this.user = user;
    this.password = password;
    this.h2 = h2;
    this.display =
        h2 ? url.substring("jdbc:h2:file:".length()).split(";", 2)[0] : url.split("\\?", 2)[0];
    try {
      connection = DriverManager.getConnection(url, user, password);
    } catch (SQLException problem) {
      throw problem(problem);
    }
    try {
      createTables();
      run = insertRun(scenario, seed);
    } catch (SQLException problem) {
      close();
      throw problem(problem);
    }
  }

  /**
   * Opens the journal; an H2 file left by an earlier run in the same folder is replaced.
   *
   * @throws JournalException when that can't be done
   */
  static JournalDatabase open(Journal.H2 journal, Path folder, String scenario, long seed) {
    Path directory = folder.toAbsolutePath().normalize().resolve("journal");
    String url =
        "jdbc:h2:file:"
            + directory.resolve(H2_FILE).toString().replace('\\', '/')
            // A commit reaches the file before it is acknowledged, so a killed process loses
            // nothing.
            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=65536";
    try {
      Files.createDirectories(directory);
      try (DirectoryStream<Path> old = Files.newDirectoryStream(directory, H2_FILE + ".*.db")) {
        for (Path file : old) {
          Files.delete(file);
        }
      }
    } catch (IOException problem) {
      throw new JournalException(
          "cannot write the journal to "
              + directory
              + ": "
              + problem
              + "; choose another output folder, or run without a journal (--journal none)",
          problem);
    }
    return new JournalDatabase(url, "", "", true, scenario, seed);
  }

  /**
   * Opens the journal in PostgreSQL.
   *
   * @throws JournalException when that can't be done
   */
  static JournalDatabase open(Journal.Postgres journal, String scenario, long seed) {
    String given = journal.jdbcUrl();
    if (!given.startsWith("jdbc:postgresql:")) {
      throw new JournalException(
          "not a PostgreSQL URL: " + given + "; expected jdbc:postgresql://host:5432/database",
          null);
    }
    String url =
        given.contains("reWriteBatchedInserts")
            ? given
            : given + (given.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
    return new JournalDatabase(url, journal.user(), journal.password(), false, scenario, seed);
  }

  /** Persistence id of an entity in this run. */
  String persistenceId(EntityHandle entity) {
    return run + "|" + entity.id();
  }

  /** Persistence id of the run's checkpoints. */
  String checkpointId() {
    return run + "|checkpoint";
  }

  /** What Akka has to know. */
  Config config(KernelOptions.Plugin plugin) {
    Map<String, Object> values = new TreeMap<>();
    boolean own = plugin == KernelOptions.Plugin.GROUP_COMMIT;
    values.put("akka.persistence.journal.plugin", own ? "group-commit-journal" : "jdbc-journal");
    values.put("group-commit-journal.url", url);
    values.put("group-commit-journal.user", user);
    values.put("group-commit-journal.password", password);
    String path = "akka-persistence-jdbc.shared-databases.byos.";
    values.put(path + "profile", h2 ? "slick.jdbc.H2Profile$" : "slick.jdbc.PostgresProfile$");
    values.put(path + "db.url", url);
    values.put(path + "db.user", user);
    values.put(path + "db.password", password);
    values.put(path + "db.driver", h2 ? "org.h2.Driver" : "org.postgresql.Driver");
    Config config = ConfigFactory.empty();
    for (Map.Entry<String, Object> value : values.entrySet()) {
      config = config.withValue(value.getKey(), ConfigValueFactory.fromAnyRef(value.getValue()));
    }
    return config;
  }

  /** Turns a failure into the message that the user gets. */
  JournalException problem(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null && !(root instanceof SQLException)) {
      root = root.getCause();
    }
    String reason = root.getMessage() == null ? root.toString() : root.getMessage();
    return new JournalException(
        "the journal in %s %s failed: %s; %s, or run without a journal (--journal none)"
            .formatted(
                h2 ? "the H2 file" : "PostgreSQL",
                display,
                reason.strip().lines().findFirst().orElse("").strip(),
                h2
                    ? "check that the folder is writable, has room and is not used by another run"
                    : "check that the server runs and that host, port, database, user and"
                        + " password are right"),
        cause);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException problem) {
      throw problem(problem);
    }
  }

  private void createTables() throws SQLException {
    String script = resource(h2 ? "/journal/h2.sql" : "/journal/postgresql.sql");
    try (Statement statement = connection.createStatement()) {
      for (String part : script.split(";", -1)) {
        if (!part.isBlank()) {
          statement.execute(part);
        }
      }
    }
  }

  private long insertRun(String scenario, long seed) throws SQLException {
    String sql =
        h2
            ? "INSERT INTO \"byos_run\" (\"scenario\", \"seed\") VALUES (?, ?)"
            : "INSERT INTO public.byos_run (scenario, seed) VALUES (?, ?)";
    String[] key = {"run"};
    try (PreparedStatement insert = connection.prepareStatement(sql, key)) {
      insert.setString(1, scenario);
      insert.setLong(2, seed);
      insert.executeUpdate();
      try (ResultSet keys = insert.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  private static String resource(String name) {
    try (InputStream in = JournalDatabase.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
