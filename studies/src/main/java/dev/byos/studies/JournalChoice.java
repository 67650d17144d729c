package dev.byos.studies;

/** Where the events of a run are persisted. */
public sealed interface JournalChoice {

  /** Nowhere: the same entities, volatile. */
  record None() implements JournalChoice {}

  /** An H2 file in the run's folder. */
  record H2() implements JournalChoice {}

  /** A PostgreSQL database. */
  record Postgres(String jdbcUrl, String user, String password) implements JournalChoice {}
}
