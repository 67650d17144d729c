package dev.byos.simulator.kernel;

import dev.byos.model.event.Event;
import dev.byos.model.event.HistoryEvent;
import dev.byos.simulator.SimulationException;
import dev.byos.simulator.SimulationRequest.ProgressListener;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Writes {@code history.jsonl} on a thread of its own, behind a bounded queue of batches, and takes
 * the digest of the exact bytes on the way (also when no file is kept). Observer and progress
 * listener are called on that thread, in the order of the history.
 *
 * <p>A failure of that thread (a full disk, an observer that throws) surfaces once, at the next
 * batch or at {@link #close}.
 */
final class HistoryWriter implements AutoCloseable {
  private static final int QUEUE_BATCHES = 64;
  private static final int BATCH_EVENTS = 1024;
  private static final int BUFFER_BYTES = 1 << 18;
  private static final Batch END = new Batch(0);

  private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(QUEUE_BATCHES);
  private final Optional<Path> file;
  private final Consumer<HistoryEvent> observer;
  private final ProgressListener progress;
  private final HistoryTime time;
  private final Thread thread;
  private volatile Throwable failure;
  private Batch batch = new Batch(BATCH_EVENTS);
  private long events;
  private String sha256 = "";
  private boolean closed;

  HistoryWriter(
      Instant start,
      Optional<Path> file,
      Consumer<HistoryEvent> observer,
      ProgressListener progress) {
    this.file = file;
    this.observer = observer;
    this.progress = progress;
    this.time = new HistoryTime(start);
    this.thread = new Thread(this::run, "history");
    thread.setDaemon(true);
    thread.start();
  }

  /** Appends an event; blocks while the queue is full. */
  void append(long timeMicros, EntityHandle entity, Event event) {
    batch.add(timeMicros, entity, event);
    events++;
    if (batch.size == BATCH_EVENTS) {
      hand(batch);
      batch = new Batch(BATCH_EVENTS);
    }
  }

  long events() {
    return events;
  }

  /** Writes what is left, closes the file and throws what went wrong. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      try {
        hand(batch);
        hand(END);
      } catch (SimulationException gaveUp) {
        // The end was never handed over, so the thread would wait for it for ever.
        thread.interrupt();
        throw gaveUp;
      } finally {
        join();
      }
      rethrow();
    }
  }

  /** Gives up: what was written stays, nothing more follows. */
  void abort() {
    closed = true;
    thread.interrupt();
    join();
  }

  /** The digest, once closed. */
  String sha256() {
    return sha256;
  }

  private void hand(Batch full) {
    try {
      while (!queue.offer(full, 100, TimeUnit.MILLISECONDS)) {
        rethrow();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new SimulationException("interrupted while writing the history", interrupted);
    }
    rethrow();
  }

  private void rethrow() {
    Throwable problem = failure;
    if (problem instanceof SimulationException known) {
      throw known;
    }
    if (problem != null) {
      throw new SimulationException("an observer of the history failed: " + problem, problem);
    }
  }

  private void join() {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (OutputStream out = open()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      JsonBuffer buffer = new JsonBuffer(BUFFER_BYTES + BUFFER_BYTES / 4);
      long number = 0;
      for (Batch next = queue.take(); next != END; next = queue.take()) {
        for (int i = 0; i < next.size; i++) {
          line(++number, next, i, buffer);
          if (buffer.length() >= BUFFER_BYTES) {
            flush(buffer, digest, out);
          }
          observer.accept(
              new HistoryEvent(
                  number,
                  next.times[i],
                  next.entities[i].region(),
                  next.entities[i].id(),
                  next.events[i]));
        }
        if (next.size > 0) {
          progress.at(next.times[next.size - 1], number);
        }
      }
      flush(buffer, digest, out);
      sha256 = HexFormat.of().formatHex(digest.digest());
    } catch (InterruptedException aborted) {
      failure = new SimulationException("the history was given up", aborted);
    } catch (IOException | NoSuchAlgorithmException problem) {
      failure = new SimulationException(describe(problem), problem);
    } catch (RuntimeException | Error problem) {
      failure = problem;
    }
  }

  private void line(long number, Batch from, int index, JsonBuffer out) {
    EntityHandle entity = from.entities[index];
    RecordJson json = RecordJson.of(from.events[index].getClass());
    out.raw("{\"n\":").number(number).raw(",\"time\":");
    time.write(from.times[index], out);
    out.raw(entity.historyMembers()).raw(json.typeNameJson());
    json.members(from.events[index], out);
    out.raw('}').raw('\n');
  }

  private OutputStream open() throws IOException {
    if (file.isEmpty()) {
      return OutputStream.nullOutputStream();
    }
    Path parent = file.get().toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    return Files.newOutputStream(file.get());
  }

  private static void flush(JsonBuffer buffer, MessageDigest digest, OutputStream out)
      throws IOException {
    digest.update(buffer.array(), 0, buffer.length());
    out.write(buffer.array(), 0, buffer.length());
    buffer.clear();
  }

  private String describe(Exception problem) {
    String reason = problem.getMessage() == null ? problem.toString() : problem.getMessage();
    return "cannot write the history to "
        + file.map(Path::toString).orElse("nowhere")
        + ": "
        + (problem instanceof java.nio.file.AccessDeniedException ? "access denied: " : "")
        + reason;
  }

  /** A batch of events on their way to the thread. */
  private static final class Batch {
    final long[] times;
    final EntityHandle[] entities;
    final Event[] events;
    int size;

    Batch(int capacity) {
      times = new long[capacity];
      entities = new EntityHandle[capacity];
      events = new Event[capacity];
    }

    void add(long timeMicros, EntityHandle entity, Event event) {
      times[size] = timeMicros;
      entities[size] = entity;
      events[size++] = event;
    }
  }
}
