package dev.byos.simulator.kernel;

import akka.dispatch.Futures;
import akka.persistence.AtomicWrite;
import akka.persistence.PersistentRepr;
import akka.persistence.journal.japi.AsyncWriteJournal;
import akka.serialization.Serialization;
import akka.serialization.SerializationExtension;
import akka.serialization.Serializer;
import akka.serialization.Serializers;
import com.typesafe.config.Config;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import scala.concurrent.Future;
import scala.concurrent.Promise;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A journal plugin over the tables of akka-persistence-jdbc that commits in groups: whatever came
 * in while the last transaction was under way goes into the next one. With one short transaction
 * per entity the commits would be the limit of a run; with groups the inserts are. What it writes,
 * akka-persistence-jdbc reads, and the other way round.
 */
public final class GroupCommitJournal extends AsyncWriteJournal {
  private final Serialization serialization;
  private final JournalTable table;
  private final GroupCommitWriter writer;
  private final ExecutorService reader;

  /**
   * Persistence ids that were written by this process, as keys; of others the run knows nothing.
   */
  private final KeySet written = new KeySet();

  private final boolean startsEmpty;

  /** Called by Akka with the plugin's configuration. */
  public GroupCommitJournal(Config config) {
    serialization = SerializationExtension.get(context().system());
    startsEmpty = config.getBoolean("starts-empty");
    table =
        new JournalTable(
            config.getString("url"), config.getString("user"), config.getString("password"));
    writer = new GroupCommitWriter(table, config.getInt("rows-per-commit"));
    reader =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "journal-reader");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public Future<Iterable<Optional<Exception>>> doAsyncWriteMessages(
      Iterable<AtomicWrite> messages) {
    Promise<Iterable<Optional<Exception>>> promise = Futures.promise();
    try {
      List<JournalTable.Row> rows = new ArrayList<>(1);
      for (AtomicWrite message : messages) {
        for (PersistentRepr event : CollectionConverters.asJava(message.payload())) {
          rows.add(row(event));
        }
        written.add(key(message.persistenceId()));
      }
      writer.submit(rows, promise);
    } catch (RuntimeException problem) {
      promise.failure(problem);
    }
    return promise.future();
  }

  private JournalTable.Row row(PersistentRepr event) {
    Object payload = event.payload();
    Serializer serializer = serialization.findSerializerFor(payload);
    return new JournalTable.Row(
        event.persistenceId(),
        event.sequenceNr(),
        event.writerUuid(),
        event.timestamp(),
        event.manifest(),
        serializer.toBinary(payload),
        serializer.identifier(),
        Serializers.manifestFor(serializer, payload));
  }

  @Override
  public Future<Void> doAsyncDeleteMessagesTo(String persistenceId, long toSequenceNumber) {
    return read(
        () -> {
          table.markDeleted(persistenceId, toSequenceNumber);
          return null;
        });
  }

  @Override
  public Future<Void> doAsyncReplayMessages(
      String persistenceId, long from, long to, long maximal, Consumer<PersistentRepr> replay) {
    return read(
        () -> {
          table.read(persistenceId, from, to, maximal, row -> replay.accept(representation(row)));
          return null;
        });
  }

  private PersistentRepr representation(JournalTable.Row row) {
    Object payload =
        serialization.deserialize(row.payload(), row.serializer(), row.serializerManifest()).get();
    return PersistentRepr.apply(
            payload,
            row.sequenceNumber(),
            row.persistenceId(),
            row.manifest() == null ? "" : row.manifest(),
            false,
            null,
            row.writer())
        .withTimestamp(row.writeTimestamp());
  }

  @Override
  public Future<Long> doAsyncReadHighestSequenceNr(String persistenceId, long from) {
    if (startsEmpty && !written.contains(key(persistenceId))) {
      return Futures.successful(0L);
    }
    return read(() -> table.highestSequenceNumber(persistenceId));
  }

  private <T> Future<T> read(JournalTable.Query<T> query) {
    Promise<T> promise = Futures.promise();
    reader.execute(
        () -> {
          try {
            promise.success(query.run());
          } catch (Exception problem) {
            promise.failure(problem);
          }
        });
    return promise.future();
  }

  @Override
  public void postStop() throws Exception {
    writer.close();
    reader.shutdown();
    reader.awaitTermination(10, TimeUnit.SECONDS);
    table.close();
    super.postStop();
  }

  private static long key(String persistenceId) {
    return dev.byos.simulator.entity.RandomStream.key(persistenceId);
  }
}
