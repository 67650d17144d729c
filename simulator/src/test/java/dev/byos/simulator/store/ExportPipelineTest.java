package dev.byos.simulator.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byos.model.artefact.BlobAddress;
import dev.byos.model.artefact.StoreLocation;
import dev.byos.simulator.SimulationResult.BlobFailure;
import dev.byos.simulator.content.Content;
import dev.byos.simulator.content.Contents;
import dev.byos.simulator.entity.BlobEffect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the pipeline promises, whatever the store does. */
@Timeout(60)
class ExportPipelineTest {

  /** Remembers what it was told for each blob, and lets a test get in the way. */
  private static class Recorder implements BlobStore {
    final Map<String, List<Long>> calls = new ConcurrentHashMap<>();
    final Queue<BlobAddress> tried = new ConcurrentLinkedQueue<>();

    /** Called before a blob is taken. */
    void before(BlobAddress address) throws IOException {
      tried.add(address);
    }

    @Override
    public void put(BlobAddress address, Content content, String contentType, String md5)
        throws IOException {
      before(address);
      calls.computeIfAbsent(address.blob(), b -> new ArrayList<>()).add(content.lengthBytes());
    }

    @Override
    public void delete(BlobAddress address) throws IOException {
      before(address);
      calls.computeIfAbsent(address.blob(), b -> new ArrayList<>()).add(-1L);
    }

    @Override
    public StoreLocation location() {
      return new StoreLocation.None();
    }

    @Override
    public void close() {}
  }

  private static BlobEffect put(int blob, long length) {
    Content content = Contents.noise(length, 1);
    return new BlobEffect.Put(address(blob), content, "audio/wav", "known");
  }

  private static BlobAddress address(int blob) {
    return new BlobAddress("account", "container", "b" + blob);
  }

  @Test
  void effectsOnOneBlobKeepTheirOrder() {
    Recorder store = new Recorder();
    try (ExportPipeline pipeline = new ExportPipeline(store)) {
      for (int i = 0; i < 5_000; i++) {
        pipeline.accept(put(i % 7, i));
      }
      for (int blob = 0; blob < 7; blob++) {
        pipeline.accept(new BlobEffect.Delete(address(blob)));
      }
      assertThat(pipeline.finish()).isEmpty();
    }
    assertThat(store.calls).hasSize(7);
    store.calls.forEach(
        (blob, calls) -> {
          assertThat(calls.remove(calls.size() - 1)).isEqualTo(-1L);
          assertThat(calls).isSorted().hasSizeBetween(714, 715);
        });
  }

  @Test
  void theRunWaitsForASlowStore() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    Recorder store =
        new Recorder() {
          @Override
          void before(BlobAddress address) throws IOException {
            try {
              go.await();
            } catch (InterruptedException e) {
              throw new IOException("interrupted", e);
            }
            super.before(address);
          }
        };
    AtomicInteger accepted = new AtomicInteger();
    try (ExportPipeline pipeline = new ExportPipeline(store, 4)) {
      Thread run =
          new Thread(
              () -> {
                for (int i = 0; i < 2_000; i++) {
                  pipeline.accept(put(i, 10));
                  accepted.incrementAndGet();
                }
              });
      run.start();
      while (accepted.get() < ExportPipeline.OPEN_EFFECTS_MAXIMAL) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
      TimeUnit.MILLISECONDS.sleep(50);
      assertThat(accepted).hasValue(ExportPipeline.OPEN_EFFECTS_MAXIMAL);

      go.countDown();
      run.join();
      assertThat(pipeline.finish()).isEmpty();
    }
    assertThat(store.tried).hasSize(2_000);
  }

  @Test
  void aFailureIsRecordedAndDoesNotStopTheOthers() {
    Recorder store =
        new Recorder() {
          @Override
          void before(BlobAddress address) throws IOException {
            super.before(address);
            if (address.blob().equals("b3")) {
              throw new IOException("no space is left on the disk");
            }
            if (address.blob().equals("b1")) {
              throw new IllegalStateException("surprise");
            }
          }
        };
    try (ExportPipeline pipeline = new ExportPipeline(store)) {
      for (int i = 0; i < 10; i++) {
        pipeline.accept(put(i, 10));
      }
      pipeline.accept(new BlobEffect.Put(address(5), Contents.described(10), "audio/wav", null));
      assertThat(pipeline.finish())
          .containsExactly(
              new BlobFailure(address(1), "not stored: unexpected IllegalStateException: surprise"),
              new BlobFailure(address(3), "not stored: no space is left on the disk"),
              new BlobFailure(
                  address(5),
                  "not stored: unexpected UnsupportedOperationException: this content is a"
                      + " description of 10 bytes: the run keeps descriptors only, so there are no"
                      + " bytes to read"));
    }
    assertThat(store.calls).hasSize(8);
  }

  @Test
  void aBlobThatWasWrittenOnceMoreIsNoFailure() {
    Recorder store =
        new Recorder() {
          @Override
          void before(BlobAddress address) throws IOException {
            super.before(address);
            if (tried.size() == 1) {
              throw new IOException("once");
            }
          }
        };
    try (ExportPipeline pipeline = new ExportPipeline(store)) {
      pipeline.accept(put(0, 10));
      pipeline.accept(put(0, 11));
      assertThat(pipeline.finish()).isEmpty();
    }
  }

  @Test
  void aStoreThatIsGoneIsNotTriedForEver() {
    Recorder store =
        new Recorder() {
          @Override
          void before(BlobAddress address) throws IOException {
            super.before(address);
            throw new StoreUnavailableException("nobody there", null);
          }
        };
    try (ExportPipeline pipeline = new ExportPipeline(store, 4)) {
      for (int i = 0; i < 3_000; i++) {
        pipeline.accept(put(i, 10));
      }
      List<BlobFailure> failures = pipeline.finish();

      assertThat(failures).hasSize(3_000);
      assertThat(failures.get(2_999).reason())
          .isEqualTo("not stored: the store could not be reached any more (nobody there)");
    }
    assertThat(store.tried.size()).isBetween(8, 8 + 4);
  }

  @Test
  void closingGivesUpWhatIsOpen() throws Exception {
    Recorder store =
        new Recorder() {
          @Override
          void before(BlobAddress address) throws IOException {
            try {
              TimeUnit.HOURS.sleep(1);
            } catch (InterruptedException e) {
              throw new IOException("interrupted", e);
            }
          }
        };
    ExportPipeline pipeline = new ExportPipeline(store, 2);
    for (int i = 0; i < 10; i++) {
      pipeline.accept(put(i, 10));
    }
    pipeline.close();
    assertThat(store.calls).isEmpty();
  }
}
