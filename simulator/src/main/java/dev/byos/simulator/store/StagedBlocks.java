package dev.byos.simulator.store;

import com.azure.storage.blob.specialized.BlockBlobAsyncClient;
import dev.byos.simulator.content.Content;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Schedulers;

/**
 * Stages a long blob in blocks, a few at a time. The content is gone through once ahead for the MD5
 * of each block and of the whole, which costs little beside the network and no memory.
 */
final class StagedBlocks {
  /** 16 MiB: a blob of the longest recording (about 2.3 GB) has some 140 blocks. */
  static final int BLOCK_BYTES = 16 * 1024 * 1024;

  private static final int BLOCKS_AT_A_TIME = 4;

  private StagedBlocks() {}

  /** Ids of the staged blocks, in the order of the blob. */
  static Flux<String> stage(BlockBlobAsyncClient blob, Content content, byte[] md5) {
    return Flux.<Block, Digester>generate(
            () -> new Digester(content),
            (digester, sink) -> digester.next(sink, md5),
            Digester::close)
        // Digesting must not hold up the threads of the connections.
        .subscribeOn(Schedulers.boundedElastic(), true)
        .flatMapSequential(
            block ->
                blob.stageBlockWithResponse(
                        block.id(),
                        ContentFlux.of(content, block.position(), block.length()),
                        block.length(),
                        Base64.getDecoder().decode(block.md5()),
                        null)
                    .thenReturn(block.id()),
            BLOCKS_AT_A_TIME,
            1);
  }

  private record Block(String id, long position, long length, String md5) {}

  private static final class Digester {
    private final Content content;
    private final InputStream stream;
    private final MessageDigest whole = md5();
    private final byte[] buffer = new byte[ContentFlux.BUFFER_BYTES];
    private long position;

    Digester(Content content) {
      this.content = content;
      this.stream = content.open();
    }

    Digester next(SynchronousSink<Block> sink, byte[] expected) {
      long length = Math.min(BLOCK_BYTES, content.lengthBytes() - position);
      try {
        if (length > 0) {
          MessageDigest digest = digest(length);
          String encoded = Base64.getEncoder().encodeToString(digest.digest());
          sink.next(new Block(id(position), position, length, encoded));
          position += length;
        } else if (MessageDigest.isEqual(whole.digest(), expected)) {
          sink.complete();
        } else {
          sink.error(
              new UncheckedIOException(new IOException("the content's MD5 is not as stated")));
        }
      } catch (IOException e) {
        sink.error(new UncheckedIOException(e));
      }
      return this;
    }

    private MessageDigest digest(long length) throws IOException {
      MessageDigest digest = md5();
      long left = length;
      while (left > 0) {
        int read = stream.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new EOFException("the content is shorter than it states");
        }
        digest.update(buffer, 0, read);
        whole.update(buffer, 0, read);
        left -= read;
      }
      return digest;
    }

    void close() {
      try {
        stream.close();
      } catch (IOException e) {
        throw new UncheckedIOException("generated content can't fail to close", e);
      }
    }

    /** Ids of one blob must have one length. */
    private static String id(long position) {
      String text = String.format(Locale.ROOT, "%016d", position);
      return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static MessageDigest md5() {
      try {
        return MessageDigest.getInstance("MD5");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has MD5", e);
      }
    }
  }
}
