package dev.byos.studies;

import java.nio.file.Path;

/** What an audit holds a store against. */
public sealed interface AuditYardstick {

  /** A recorded history. */
  record OfHistory(Path file) implements AuditYardstick {}

  /** A folder of recording metadata documents. */
  record OfMetadata(Path folder) implements AuditYardstick {}
}
