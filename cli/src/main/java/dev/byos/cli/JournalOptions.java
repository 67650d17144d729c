package dev.byos.cli;

import dev.byos.studies.JournalChoice;
import picocli.CommandLine.Option;

/** Where the events of a run are persisted. */
final class JournalOptions {

  enum Kind {
    H2,
    POSTGRES,
    NONE
  }

  @Option(
      names = "--journal",
      paramLabel = "KIND",
      defaultValue = "h2",
      description =
          "Where events are persisted: h2 (a file in the output folder), postgres or none. Default: h2.")
  private Kind kind;

  @Option(
      names = "--postgres-url",
      paramLabel = "URL",
      defaultValue = "${env:BYOS_POSTGRES_URL:-jdbc:postgresql://localhost:5432/byos}",
      description =
          "JDBC URL for --journal postgres; default from BYOS_POSTGRES_URL, else a local database byos.")
  private String postgresUrl;

  @Option(
      names = "--postgres-user",
      paramLabel = "USER",
      defaultValue = "${env:BYOS_POSTGRES_USER:-byos}",
      description = "Database user; default from BYOS_POSTGRES_USER, else byos.")
  private String postgresUser;

  JournalChoice choice() {
    return switch (kind) {
      case H2 -> new JournalChoice.H2();
      case NONE -> new JournalChoice.None();
      case POSTGRES -> postgres();
    };
  }

  private JournalChoice postgres() {
    if (!postgresUrl.startsWith("jdbc:postgresql:")) {
      throw new BadInputException(
          "--postgres-url: expected a URL that begins with jdbc:postgresql:");
    }
    // The password comes from the environment alone, so that it never stands in a process list.
    String password = System.getenv("BYOS_POSTGRES_PASSWORD");
    return new JournalChoice.Postgres(postgresUrl, postgresUser, password == null ? "" : password);
  }
}
