package dev.byos.benchmarks;

import com.azure.core.http.netty.NettyAsyncHttpClientBuilder;
import com.azure.core.util.BinaryData;
import com.azure.storage.blob.BlobContainerAsyncClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.BlobServiceVersion;
import com.azure.storage.blob.options.BlockBlobSimpleUploadOptions;
import dev.byos.model.artefact.BlobAddress;
import dev.byos.simulator.content.Content;
import dev.byos.simulator.content.ContentDigest;
import dev.byos.simulator.content.Contents;
import dev.byos.simulator.content.MediaSpec;
import dev.byos.simulator.entity.BlobEffect;
import dev.byos.simulator.store.AzuriteServer;
import dev.byos.simulator.store.BlobStore;
import dev.byos.simulator.store.ExportPipeline;
import dev.byos.simulator.store.StoreFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;

/**
 * How fast the export pipeline fills Azurite, beside a bare azure-storage-blob loop that uploads a
 * buffer with the same number of requests in flight. Both send to the same Azurite in the same run,
 * in turns. The pipeline generates every byte, streams it and has its MD5 checked by the service;
 * the bare loop does none of that.
 */
public final class ExportBenchmark {
  private static final String ACCOUNT = "bench";
  private static final int IN_FLIGHT = ExportPipeline.DEFAULT_UPLOADS;
  private static final int ROUNDS = 3;

  private final String endpoint;
  private final Path work;
  private int container;

  private ExportBenchmark(String endpoint, Path work) {
    this.endpoint = endpoint;
    this.work = work;
  }

  /**
   * A measurement beside its peer.
   *
   * @param note what the peer is, and the aim
   * @param ours median of the rounds, in units per second
   * @param peer median of the peer's rounds, in units per second
   */
  public record Row(String name, String unit, String note, double ours, double peer) {}

  /**
   * Measures uploads of 64 KiB and of 16 MiB to Azurite, and the generators beside MD5.
   *
   * @param work a folder to use; Azurite leaves its blobs there, about 3 GB
   * @param progress told each row as soon as it is there
   */
  public static void run(Path work, Consumer<Row> progress) throws IOException {
    generators().forEach(progress);
    Consumer<String> messages = System.err::println;
    try (AzuriteServer server = AzuriteServer.start(work, List.of(ACCOUNT), messages)) {
      ExportBenchmark benchmark = new ExportBenchmark(server.endpoint(), work);
      progress.accept(benchmark.uploads("export 64 KiB blobs", 64 * 1024, 1_000));
      progress.accept(benchmark.uploads("export 16 MiB blobs", 16 * 1024 * 1024, 16));
    }
  }

  private Row uploads(String name, int bytes, int blobs) throws IOException {
    double[] ours = new double[ROUNDS];
    double[] peer = new double[ROUNDS];
    double mebibytes = (double) bytes * blobs / (1 << 20);
    boolean small = bytes < 1 << 20;
    // The first pair of rounds warms up both sides.
    for (int round = -1; round < ROUNDS; round++) {
      double bareSeconds = bare(bytes, blobs);
      double pipelineSeconds = pipeline(bytes, blobs);
      if (round >= 0) {
        peer[round] = (small ? blobs : mebibytes) / bareSeconds;
        ours[round] = (small ? blobs : mebibytes) / pipelineSeconds;
      }
    }
    return new Row(
        name,
        small ? "blobs/s" : "MiB/s",
        "peer: bare upload loop, aim 0.9",
        Median.of(ours),
        Median.of(peer));
  }

  private double pipeline(int bytes, int blobs) throws IOException {
    Content content = Contents.noise(bytes, 1);
    String md5 = ContentDigest.md5Base64(content);
    String target = "ours" + container++;
    try (BlobStore store = StoreFactory.azurite(work, List.of(ACCOUNT), Optional.of(endpoint));
        ExportPipeline pipeline = new ExportPipeline(store)) {
      long begin = System.nanoTime();
      for (int i = 0; i < blobs; i++) {
        BlobAddress address = new BlobAddress(ACCOUNT, target, "b" + i);
        pipeline.accept(new BlobEffect.Put(address, content, "audio/wav", md5));
      }
      if (!pipeline.finish().isEmpty()) {
        throw new IOException("uploads failed: " + pipeline.finish().get(0));
      }
      return (System.nanoTime() - begin) / 1e9;
    }
  }

  private double bare(int bytes, int blobs) {
    byte[] buffer = new byte[bytes];
    Arrays.fill(buffer, (byte) 42);
    BlobContainerAsyncClient client =
        new BlobServiceClientBuilder()
            .httpClient(new NettyAsyncHttpClientBuilder().build())
            .serviceVersion(BlobServiceVersion.V2024_11_04)
            .connectionString(
                AzuriteServer.connectionStrings(endpoint, List.of(ACCOUNT)).get(ACCOUNT))
            .buildAsyncClient()
            .getBlobContainerAsyncClient("bare" + container++);
    long begin = System.nanoTime();
    client.create().block();
    Flux.range(0, blobs)
        .flatMap(
            i ->
                client
                    .getBlobAsyncClient("b" + i)
                    .getBlockBlobAsyncClient()
                    .uploadWithResponse(
                        new BlockBlobSimpleUploadOptions(BinaryData.fromBytes(buffer))),
            IN_FLIGHT)
        .then()
        .block();
    return (System.nanoTime() - begin) / 1e9;
  }

  private static List<Row> generators() {
    List<Row> rows = new ArrayList<>();
    for (String format : List.of("wav", "mp3", "mp4")) {
      long micros = MediaSpec.quantiseMicros(format, 1_800_000_000L);
      Content content = Contents.media(new MediaSpec(format, 1, micros, 1));
      double mebibytes = content.lengthBytes() / (double) (1 << 20);
      double[] ours = new double[ROUNDS];
      double[] peer = new double[ROUNDS];
      for (int round = -2; round < ROUNDS; round++) {
        long begin = System.nanoTime();
        read(content);
        long middle = System.nanoTime();
        ContentDigest.md5Base64(content);
        long end = System.nanoTime();
        if (round >= 0) {
          ours[round] = mebibytes * 1e9 / (middle - begin);
          peer[round] = mebibytes * 1e9 / (end - middle);
        }
      }
      rows.add(
          new Row(
              "generate " + format,
              "MiB/s",
              "peer: generate and MD5",
              Median.of(ours),
              Median.of(peer)));
    }
    return rows;
  }

  private static void read(Content content) {
    byte[] buffer = new byte[64 * 1024];
    try (InputStream in = content.open()) {
      long length = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        length += read;
      }
      if (length != content.lengthBytes()) {
        throw new IllegalStateException("generated " + length + " bytes");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
