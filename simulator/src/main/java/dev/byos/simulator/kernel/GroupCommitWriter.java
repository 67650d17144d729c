package dev.byos.simulator.kernel;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import scala.concurrent.Promise;

/**
 * The thread that writes the journal. It takes everything that waits, up to a limit, inserts it in
 * one transaction, and only after the commit tells the waiting entities. The clock's limit on open
 * events bounds the queue.
 */
final class GroupCommitWriter {

  /** Rows that belong together, and who waits for them. */
  private record Write(
      List<JournalTable.Row> rows, Promise<Iterable<Optional<Exception>>> promise) {

    /** Whether this is no write but the end of them. */
    boolean end() {
      return promise == null;
    }
  }

  private static final Write END = new Write(List.of(), null);

  /**
   * A commit costs as much as dozens of rows, and nobody waits for it but the limit on open events:
   * so a small group waits this long for company.
   */
  private static final long LINGER_NANOS = 4_000_000;

  private final BlockingQueue<Write> queue = new LinkedBlockingQueue<>();
  private final JournalTable table;
  private final int rowsPerCommit;
  private final Thread thread;

  GroupCommitWriter(JournalTable table, int rowsPerCommit) {
    this.table = table;
    this.rowsPerCommit = rowsPerCommit;
    this.thread = new Thread(this::run, "journal-writer");
    thread.setDaemon(true);
    thread.start();
  }

  void submit(List<JournalTable.Row> rows, Promise<Iterable<Optional<Exception>>> promise) {
    queue.add(new Write(rows, promise));
  }

  /** Writes what waits, then ends. */
  void close() throws InterruptedException {
    queue.add(END);
    thread.join(60_000);
  }

  private void run() {
    List<Write> group = new ArrayList<>();
    List<JournalTable.Row> rows = new ArrayList<>();
    boolean open = true;
    while (open) {
      try {
        open = gather(group, rows);
      } catch (InterruptedException interrupted) {
        open = false;
      }
      if (!rows.isEmpty()) {
        write(group, rows);
      }
      group.clear();
      rows.clear();
    }
  }

  /** Waits for the first write and takes what has come in with it. Returns false at the end. */
  private boolean gather(List<Write> group, List<JournalTable.Row> rows)
      throws InterruptedException {
    Write next = queue.take();
    long deadline = System.nanoTime() + LINGER_NANOS;
    while (next != null && !next.end()) {
      group.add(next);
      rows.addAll(next.rows());
      next = rows.size() < rowsPerCommit ? queue.poll() : null;
      if (next == null && rows.size() < rowsPerCommit / 8) {
        long left = deadline - System.nanoTime();
        next = left > 0 ? queue.poll(left, TimeUnit.NANOSECONDS) : null;
      }
    }
    return next == null || !next.end();
  }

  private void write(List<Write> group, List<JournalTable.Row> rows) {
    try {
      table.insert(rows);
    } catch (SQLException | RuntimeException problem) {
      group.forEach(write -> write.promise().failure(problem));
      return;
    }
    // An empty answer means that every row was taken.
    group.forEach(write -> write.promise().success(List.of()));
  }
}
